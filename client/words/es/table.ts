import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

const rows = (count: number) => plural(count, "fila", "filas");

export const table: Words["table"] = {
  rows: "Filas",
  kinds: { entities: "Entidades", relationships: "Relaciones" },
  grids: { entities: "Entidades en el lienzo", relationships: "Relaciones en el lienzo" },
  filters: { entities: "Filtrar las entidades", relationships: "Filtrar las relaciones" },
  none: {
    entities: "No hay entidades en el lienzo.",
    relationships: "No hay relaciones en el lienzo.",
  },
  filterHint: "Filtrar por cualquier columna",
  noMatch: "Ninguna fila tiene todas estas palabras.",
  count: rows,
  countOf: (count, all) => `${rows(count)} de ${numeral(all)}`,
  copy: (count) => `Copiar ${rows(count)} como CSV`,
  copied: (count) => `${rows(count)} ${count === 1 ? "copiada" : "copiadas"} como CSV`,
  notCopied: "Este navegador no deja copiar a la página. Descargue la tabla en su lugar.",
  download: (count) => `Descargar ${rows(count)} como CSV`,
  close: "Cerrar la tabla",
  sortBy: (column) => `Ordenar por ${column}`,
  ascending: (column) => `Ordenado por ${column}, ascendente`,
  descending: (column) => `Ordenado por ${column}, descendente`,
  group: (count) => `Grupo de ${numeral(count)}`,
  columns: {
    name: "Nombre",
    kind: "Clase",
    degree: "Grado",
    from: "De",
    type: "Tipo",
    to: "A",
    line: "Respaldo",
    origins: "Orígenes",
  },
};
