import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const saving: Words["saving"] = {
  tooLarge: (most) => `Una vista guardada contiene como máximo ${numeral(most)} entidades: oculte antes algunas.`,
  saved: (name, entities) => `«${name}» se ha guardado con ${numberOf.entities(entities)}.`,
  openStep: (name) => `Abrir ${name}`,
  opened: (name, gone) =>
    `«${name}» está abierta.${gone === 0 ? "" : ` ${plural(gone, "entidad ya no está", "entidades ya no están")} en el almacén.`}`,
  copyOf: (name) => `${name} (copia)`,
  deleteStep: (name) => `Eliminar la vista ${name}`,
  deleted: (name) => `«${name}» se ha eliminado. Deshacer la recupera.`,
};
