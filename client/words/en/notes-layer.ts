/** The notes on the canvas, their editor and the drawing of their arrows. */
export const notesLayer = {
  title: "Notes",
  moved: "Note moved",
  text: "Text of the note",
  keys: "Enter keeps it, Shift Enter begins a line",
  /** Chars that still fit. */
  left: (count: number) => `${count} left`,
  aim: "Click where the arrow is to end; Esc leaves it",
  noArrow: "No arrow drawn",
  arrowTo: (end: string) => `Arrow drawn to ${end}`,
  aPlace: "a place",
};
