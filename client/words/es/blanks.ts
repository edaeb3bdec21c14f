import type { Words } from "../words.ts";

export const blanks: Words["blanks"] = {
  noLabel: "Sin etiqueta",
  noName: "(sin nombre)",
  noValue: "Sin valor",
};
