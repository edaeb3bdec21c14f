import { numberOf } from "./number-of.ts";

/** The box that finds entities and commands. */
export const searchBox = {
  name: "Search entities by name, alias or any other text, and commands",
  placeholder: "Search names, texts and commands",
  onlyCanvas: "Find on the canvas",
  waits: "Search waits until the store answers",
  options: "Entities and commands",
  found: (count: number, more: boolean) => `${numberOf.entities(count)} found${more ? ", more match" : ""}`,
  narrow: { title: "Narrow what is found", all: "All", canvas: "On the canvas" },
  where: { canvas: "on the canvas", group: "in a group", store: "add" },
  withWay: "with the way",
  addWithWay: "Add it with the shortest way to what is on the canvas",
  searching: "Searching",
  /** The parts of a sentence, of which the second or the third may be left out, around the text that was searched. */
  nothing: {
    begins: "Nothing ",
    onCanvas: "on the canvas ",
    labelled: (label: string) => `labelled ${label} `,
    matches: "matches “",
    ends: "”. Try part of a name, or another spelling.",
  },
  best: (count: number) => `The best ${count} are shown; more match. Type more to narrow it.`,
  keys: "Enter adds an entity, Shift+Enter with the shortest way to what is on the canvas.",
};
