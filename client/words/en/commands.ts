/** What all commands have in common. */
export const commands = {
  /** The headings of the help, by the group of an action. */
  groups: {
    Look: "Look",
    Explore: "Explore",
    Select: "Select",
    Notes: "Notes",
    Panels: "Panels",
    Undo: "Undo",
  },
  waits: "Waits until the store answers again",
};
