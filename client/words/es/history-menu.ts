import type { Words } from "../words.ts";

export const historyMenu: Words["historyMenu"] = {
  name: "Historial",
  title: "Todo lo que se ha hecho con la vista",
  list: "Pasos, el más reciente primero. Intro va a un paso.",
  first: "La primera imagen",
  backAtFirst: "De vuelta en la primera imagen",
  backAt: (step) => `De vuelta en: ${step}`,
};
