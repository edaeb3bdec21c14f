import type { Words } from "../words.ts";

export const buttons: Words["buttons"] = {
  close: "Cerrar",
  closeByKey: "Cerrar (Esc)",
  collapse: "Contraer",
  openConsole: "Abrir la consola",
  rename: "Cambiar el nombre",
  search: "Buscar",
  stop: "Detener",
};
