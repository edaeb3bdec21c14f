import type { Words } from "../words.ts";

export const moving: Words["moving"] = {
  title: "Fijar en su sitio, o soltar",
  pin: "Fijar en su sitio",
  unpin: "Soltar",
  move: (what) => `Mover ${what}`,
  pinStep: (what) => `Fijar ${what}`,
  unpinStep: (what) => `Soltar ${what}`,
  pinned: (what) => `En sitio fijo: ${what}`,
  unpinned: (what) => `Ya sin sitio fijo: ${what}`,
};
