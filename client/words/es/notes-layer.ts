import type { Words } from "../words.ts";

export const notesLayer: Words["notesLayer"] = {
  title: "Notas",
  moved: "Nota movida",
  text: "Texto de la nota",
  keys: "Intro la guarda, Mayús Intro empieza una línea",
  left: (count) => (count === 1 ? "queda 1" : `quedan ${count}`),
  aim: "Haga clic donde debe acabar la flecha; Esc lo deja",
  noArrow: "No se trazó ninguna flecha",
  arrowTo: (end) => `Flecha trazada hasta ${end}`,
  aPlace: "un lugar",
};
