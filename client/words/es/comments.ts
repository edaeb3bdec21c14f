import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";

export const comments: Words["comments"] = {
  firstPicture: "La primera imagen",
  viewOnly: (step) => `${step} (hecho en la vista, sin preguntar al almacén)`,
  cameSoFar: (shown, total) => `han llegado ${numeral(shown)} de ${numeral(total)} hasta ahora`,
};
