import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";

/** The legend of lines and marks, and the keys to what rules decide. */
export const legendBar = {
  title: "Evidence: legend and filter",
  lines: "Lines",
  linesShown: "Lines, shown or left out",
  leaveOut: (line: string) => `${line}: leave out`,
  show: (line: string) => `${line}: show`,
  simplified: (most: number) => `More than ${numeral(most)} lines: all are drawn thin and solid, without marks`,
  marks: "Marks",
  hideMarks: "Hide the meaning of the marks",
  showMarks: "Show the meaning of the marks",
  size: "Size",
  colour: "Colour",
  icon: "Icon",
  caption: "Caption",
  /** What stands in a caption, where a rule adds to the name. */
  nameAnd: (basis: string) => `name · ${basis}`,
  /** The icon of whatever a rule gives none. */
  ofKind: "that of the kind",
  /** Categories without a colour of their own. */
  others: (count: number) => plural(count, "other", "others"),
};
