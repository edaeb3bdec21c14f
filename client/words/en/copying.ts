import { numeral } from "../numbers.ts";
/** Copying statements and links to the clipboard. */
export const copying = {
  cypher: { title: "Copy a Cypher statement for the selection", label: "Copy as Cypher" },
  expansion: {
    title: "Copy a Cypher statement for what expanding brought",
    label: "Copy the expansion as Cypher",
  },
  path: {
    title: "Copy a Cypher statement for the path that is followed",
    label: "Copy the path as Cypher",
  },
  replay: "Copy how the view came about as Cypher",
  link: { title: "Copy a link to this view", label: "Copy link" },
  tooMany: (most: number) => `More than ${numeral(most)} are selected: select fewer to copy them as Cypher.`,
  noAnswerYet: "The store has not answered yet: copy again when it has.",
  nothing: "There is nothing here that a statement could ask for.",
  tooLargeForLink: "This view shows too much for a link. Save it under a name: a saved view has a link of its own.",
  /** What is copied, and where else it is to be had. */
  theStatement: "The Cypher statement",
  inTheTable: "The table of the entities downloads them as a file instead.",
  theLink: "The link",
  inTheAddressBar: "The link stands in the address bar.",
  copied: (what: string) => `${what} is copied`,
  refused: (otherwise: string) => `This browser does not let the page copy. ${otherwise}`,
};
