import { plural } from "../plural.ts";

/** The console's editor, the bar over it and the fields of its parameters. */
export const statement = {
  title: "Statement",
  readOnly: "read only",
  editor: "Cypher statement",
  completions: "Completions",
  selectionDeleted: "Selection deleted",
  controlCharacter: "Control character",
  format: "Format the statement",
  formatHint: "Format",
  formatted: "Formatted",
  notFormatted: "The statement cannot be formatted: see whether it holds an error.",
  stop: "Stop the statement",
  stopHint: "Stop",
  run: "Run",
  notProfiled: (why: string) => `The statement was not profiled. ${why}`,
  parameters: "Parameters",
  placeholder: 'text, 12, true, ["a", "b"]',
  nothingSelected: "Nothing: select entities on the canvas",
  selected: (count: number) => `The ids of ${plural(count, "selected entity", "selected entities")}`,
  noValue: 'Type a value; "" is the empty text.',
  badJson: 'This begins like JSON and is not. Lists look like ["a", "b"], maps like {"a": 1}.',
  kinds: { text: "Text", number: "Number", boolean: "True or false", list: "List", map: "Map" },
};
