import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const aligning: Words["aligning"] = {
  left: "Alinear a la izquierda",
  middle: "Alinear en el medio",
  right: "Alinear a la derecha",
  top: "Alinear arriba",
  centre: "Alinear en el centro",
  bottom: "Alinear abajo",
  across: "Repartir a lo ancho",
  down: "Repartir a lo alto",
  already: "Ya están así",
  moved: (how, count) => `${how}: ${plural(count, "entidad movida", "entidades movidas")}`,
};
