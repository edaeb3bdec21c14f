import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

const hits = (count: number) => plural(count, "acceso a la base de datos", "accesos a la base de datos");

export const plan: Words["plan"] = {
  asking: "Pidiendo el plan",
  measuring: "Se ejecuta la sentencia para medir su plan",
  thisStore: "Este almacén",
  none: (store) => `${store} no tiene plan para esta sentencia.`,
  measured: (cost) => `Se lee de abajo arriba. Para medirlo se ejecutó la sentencia. ${cost}`,
  hitsInAll: (count) => `${hits(count)} en total.`,
  noHits: (store) => `${store} no cuenta los accesos a la base de datos.`,
  estimated: "Se lee de abajo arriba. Las filas son una estimación: no se ejecutó nada para el plan.",
  noEstimates: (store) => `Se lee de abajo arriba. ${store} no estima las filas.`,
  rows: (rows) => `${numeral(rows)} ${rows === 1 ? "fila" : "filas"}`,
  about: (rows) => `unas ${rows}`,
  expected: (rows) => `, se esperaban unas ${numeral(rows)}`,
  hits,
  pageCache: (found, missed) => `caché de páginas: ${numeral(found)} aciertos, ${numeral(missed)} fallos`,
};
