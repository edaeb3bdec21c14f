/** The panel of the paths between two entities. */
export const pathsPanel = {
  about: (from: string, to: string) => `Paths from ${from} to ${to}`,
  crumb: "Paths",
  looking: "Looking for paths",
  noAnswer: "No answer",
  swap: "Swap the ends",
  /** What stands before and after the field with the number. */
  upTo: { before: "Up to", after: "relationships" },
  alongArrows: "Along the arrows",
  allowDisputed: "Allow disputed",
  allowSingle: "Allow single origin",
  show: "Show",
  modes: {
    "all-shortest": "All of the shortest",
    shortest: "One of the shortest",
    "k-shortest": "The shortest, then longer ones",
  },
  atMost: "Paths at most",
  through: "Through",
  avoid: "Avoid",
  addSelected: "Add selected",
  /** @param list its title: through, avoid */
  addSelectedTo: (list: string) => `${list} what is selected`,
  selectFirst: "Select other entities than the ends first",
  takeOut: "Take out",
  takeOutOf: (list: string, name: string) => `${list}: take ${name} out`,
  /** @param searched what was looked through, in words */
  none: (searched: string) => `Nothing connects the two. Looked through: ${searched}.`,
  more: "There are more: these were found first.",
  list: "Paths. Arrows step through them.",
  keep: (number: number) => `Keep path ${number} only`,
  copy: "Copy as Cypher",
  weakest: "Weakest:",
};
