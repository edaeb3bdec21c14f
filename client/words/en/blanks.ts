/** What is said of a thing in the place of what it has not. */
export const blanks = {
  noLabel: "No label",
  noName: "(no name)",
  noValue: "No value",
};
