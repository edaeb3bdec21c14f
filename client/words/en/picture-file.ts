import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";

/** What stands on a picture that is taken away, and what is said about making it. */
export const pictureFile = {
  making: "Making the picture",
  saved: (file: string) => `“${file}” is saved where the browser keeps downloads.`,
  copied: "The picture is copied.",
  mayNotCopy: "This browser does not let the page copy pictures. Save it as a file.",
  notCopied: "The browser did not let the page copy the picture. Save it as a file.",
  noCanvas: "There is no canvas to take a picture of. Reload the page.",
  tooLarge: (width: number, height: number) =>
    `This browser makes no picture of ${numeral(width)} by ${numeral(height)} px. Choose a smaller size, or SVG.`,
  headings: {
    entities: "Entities",
    sizes: "Size",
    colours: "Colour",
    icons: "Icon",
    captions: "Caption",
    lines: "Lines",
    marks: "Marks",
  },
  others: (count: number) => plural(count, "other", "others"),
  sources: "Sources",
  moreSources: (count: number) => `And ${numeral(count)} more sources.`,
  unreadSources: (claims: number) =>
    `The store was not asked about, or did not answer for, ${plural(claims, "claim", "claims")}: their sources are missing here.`,
};
