import type { Words } from "../words.ts";

export const commands: Words["commands"] = {
  groups: {
    Look: "Ver",
    Explore: "Explorar",
    Select: "Seleccionar",
    Notes: "Notas",
    Panels: "Paneles",
    Undo: "Deshacer",
  },
  waits: "Espera a que el almacén vuelva a responder",
};
