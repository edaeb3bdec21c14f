import type { Words } from "../words.ts";

export const server: Words["server"] = {
  notOurs: (status) => `Ha respondido algo que no es Clew (HTTP ${status}). Vuelva a cargar la página.`,
  stopped: "La petición se detuvo.",
  noAnswer: "El servidor de Clew no responde. Compruebe si sigue en marcha.",
};
