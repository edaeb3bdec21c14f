import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const filtering: Words["filtering"] = {
  title: "Filtrar lo que se muestra",
  label: "Filtrar",
  rest: "Ocultar o atenuar lo filtrado",
  hideRest: "Ocultar lo filtrado",
  fadeRest: "Atenuar lo filtrado",
  clear: "Quitar el filtro",
  by: (subject) => `Filtrar por ${subject}`,
  removeBy: (subject) => `Quitar el filtro por ${subject}`,
  tooMany: (most) => `Un filtro tiene como máximo ${most} condiciones: quite antes alguna.`,
  waits: (metric) =>
    `El filtro por ${metric.toLowerCase()} queda en espera, pues no se pudo medir. Se conserva con la vista.`,
  none: "No se filtra nada",
  passed: (entities, nodes, edges, allEdges) =>
    `${numeral(entities)} de ${nodes}, ${numeral(edges)} de ${numberOf.relationships(allEdges)}`,
};
