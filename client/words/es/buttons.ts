import type { Words } from "../words.ts";

export const buttons: Words["buttons"] = {
  close: "Cerrar",
};
