import type { Words } from "../words.ts";

export const keyNames: Words["keyNames"] = {
  Shift: "Mayús",
  Space: "Espacio",
  Escape: "Esc",
  Delete: "Supr",
  Backspace: "Retroceso",
  Enter: "Intro",
  Home: "Inicio",
  ContextMenu: "Menú",
};
