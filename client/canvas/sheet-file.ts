import { plainText } from "../graph/plain-text.ts";
import type { PictureFormat, SheetContent } from "../graph/sheet-content.ts";
import { words } from "../words/words.ts";
import type { Layers } from "./paint-picture.ts";
import { glyphPen } from "./pen.ts";
import type { Picture } from "./picking.ts";
import { planSheet, type Sheet } from "./sheet.ts";
import { SvgPen } from "./svg-pen.ts";
import { textWidth, UI_FONT } from "./text-measure.ts";

/** What is in view, with words about it, as a file. Throws where the browser makes no picture of that size. */
export async function sheetFile(
  picture: Picture & { readonly layers: Layers },
  content: SheetContent,
  format: PictureFormat,
): Promise<Blob> {
  const sheet = planSheet(picture, picture.layers, content, textWidth);
  return format.kind === "svg" ? svgFile(sheet, plainText(content.title)) : pngFile(sheet, format.scale);
}

function svgFile(sheet: Sheet, title: string): Blob {
  const pen = new SvgPen(UI_FONT, textWidth);
  sheet.paint(pen);
  return new Blob([pen.document(sheet.width, sheet.height, title)], { type: "image/svg+xml" });
}

async function pngFile(sheet: Sheet, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(sheet.width * scale);
  canvas.height = Math.round(sheet.height * scale);
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.scale(scale, scale);
    sheet.paint(glyphPen(context));
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (context !== null && blob !== null) return blob;
  throw new Error(words().pictureFile.tooLarge(canvas.width, canvas.height));
}
