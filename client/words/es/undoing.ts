import type { Words } from "../words.ts";

export const undoing: Words["undoing"] = {
  undo: "Deshacer",
  redo: "Rehacer",
  undoStep: (step) => `Deshacer: ${step}`,
  redoStep: (step) => `Rehacer: ${step}`,
  undone: (step) => `Deshecho: ${step}`,
  redone: (step) => `Rehecho: ${step}`,
};
