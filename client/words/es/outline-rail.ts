import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const outlineRail: Words["outlineRail"] = {
  title: "Esquema",
  filter: "Filtrar lo que hay en el lienzo",
  empty:
    "Todo lo que se dibuja en el lienzo figura también en esta lista, para el teclado y para los lectores de pantalla.",
  noneFound: "Nada de lo que hay en el lienzo lleva eso en su nombre.",
  tree: "Entidades del lienzo",
  groups: "Grupos",
  filteredOut: ", fuera del filtro",
  existence: (status, pro, con) => `existencia ${status.toLowerCase()}, ${pro} a favor y ${con} en contra`,
  notShown: (relationships) => plural(relationships, "relación no mostrada", "relaciones no mostradas"),
  inGroup: (entities) => (entities === 1 ? "entidad en el grupo" : "entidades en el grupo"),
};
