/** Taking back what was done, and doing it again; the step is named. */
export const undoing = {
  undo: "Undo",
  redo: "Redo",
  undoStep: (step: string) => `Undo ${step}`,
  redoStep: (step: string) => `Redo ${step}`,
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Redone: ${step}`,
};
