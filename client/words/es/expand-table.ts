import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";

const next = (count: number, of: number) =>
  count === 1 ? `El siguiente de ${numeral(of)}` : `Los ${numeral(count)} siguientes de ${numeral(of)}`;

export const expandTable: Words["expandTable"] = {
  orders: {
    store: "como están guardados",
    degree: "primero los más conectados",
    recent: "primero los más recientes",
    name: "por nombre",
  },
  none: "No tiene relaciones.",
  pageByPage: (shown, of) => `${numeral(shown)} de ${numeral(of)} en el lienzo. Cada grupo se abre página a página.`,
  tooManyToOrder: (most) =>
    `Los grupos de más de ${numeral(most)} llegan como están guardados: son demasiados para ordenarlos.`,
  relation: "Relación",
  to: "Hacia",
  onCanvas: "En el lienzo",
  leaving: "de salida",
  arriving: "de llegada",
  shown: (shown, of) => `${numeral(shown)} de ${numeral(of)}`,
  listed: (shown, of) => `${numeral(shown)} de ${numeral(of)} clases en la lista`,
  atMost: "Como máximo",
  whichFirst: "Cuáles van primero",
  collapseAll: "Contraer todo",
  bringAll: "Traer todos",
  bringChosen: "Traer los elegidos",
  nextOfAll: next,
  next,
  allShown: (count) => (count === 1 ? "Se muestra el único" : `Se muestran los ${numeral(count)}`),
};
