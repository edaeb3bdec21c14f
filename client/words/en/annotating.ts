/** Notes on the canvas; a note is told by how it begins. */
export const annotating = {
  add: {
    title: "Add a note to the entity, or in the middle",
    toIt: "Add a note to it",
    here: "Add a note here",
    label: "Add a note",
  },
  edit: "Edit the note",
  arrow: "Draw an arrow from the note",
  aim: "Walk to where the arrow is to end and press Enter, or click there; Escape leaves it",
  arrowAway: { title: "Take the note's arrow away", label: "Take the arrow away" },
  arrowTaken: "The arrow is taken away",
  delete: "Delete the note",
  next: "To the next note",
  previous: "To the note before",
  move: {
    up: "Move the note up",
    down: "Move the note down",
    left: "Move the note left",
    right: "Move the note right",
  },
  moved: {
    up: "Note moved up",
    down: "Note moved down",
    left: "Note moved left",
    right: "Note moved right",
  },
  leave: { title: "From the note back to the canvas", label: "Back to the canvas" },
  tooMany: (most: number) => `A view holds at most ${most} notes: delete one first.`,
  steps: {
    add: (note: string) => `Add note ${note}`,
    edit: (note: string) => `Edit note ${note}`,
    delete: (note: string) => `Delete note ${note}`,
    move: (note: string) => `Move note ${note}`,
    arrow: (note: string) => `Draw an arrow from note ${note}`,
    arrowAway: (note: string) => `Take the arrow from note ${note}`,
  },
  added: (note: string) => `Note added: ${note}`,
  noneAdded: "No note added",
  changed: (note: string) => `Note changed: ${note}`,
  left: "Note left as it was",
  deleted: (note: string) => `Note deleted: ${note}`,
  undoBringsBack: (note: string) => `Note deleted: ${note}. Undo brings it back.`,
  /** @param arrow where its arrow ends, in words */
  describe: (text: string, entity: string | null, arrow: string | null) =>
    `Note${entity === null ? "" : ` on ${entity}`}: ${text}${arrow === null ? "" : `, arrow to ${arrow}`}`,
  /** A note by how it begins. */
  quoted: (beginning: string) => `“${beginning}”`,
  aPlace: "a place",
};
