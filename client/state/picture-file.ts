import { OTHER, RADII, radiusOf, SHADES, shadeShare } from "../graph/look/look-of.ts";
import { plainText } from "../graph/plain-text.ts";
import type { PictureFormat, SheetContent } from "../graph/sheet-content.ts";
import { dateInFull } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { basisInWords, categoryInWords } from "./measures.ts";
import { onScale } from "./number-words.ts";
import { announce } from "./page.ts";
import { saveFile } from "./save-file.ts";
import { lineOf, sourcesBehind, unreadNote } from "./sources-behind.ts";
import { toast } from "./toasts.ts";

/** What a picture is to hold beside what is in view. */
export interface PictureWish {
  readonly title: string;
  readonly legend: boolean;
  readonly sources: boolean;
}

/** What a picture is called unless the user says otherwise: as the open view is, else as the program. */
export function defaultTitle({ savedViews }: Clew): string {
  return savedViews.getState().open?.name ?? "Clew";
}

/** Makes a file of what is in view and hands it to the browser to keep. Problems are shown, not thrown. */
export async function savePicture(clew: Clew, wish: PictureWish, format: PictureFormat): Promise<void> {
  await tried(clew, async (signal) => {
    const blob = await pictureOf(clew, wish, format, signal);
    const name = `${fileName(wish.title)} ${dayOf(new Date())}.${format.kind}`;
    saveFile(name, blob);
    return words().pictureFile.saved(name);
  });
}

/** Copies what is in view to the clipboard, as PNG. Problems are shown, not thrown. */
export async function copyPicture(clew: Clew, wish: PictureWish, scale: number): Promise<void> {
  await tried(clew, async (signal) => {
    if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) {
      throw new Error(words().pictureFile.mayNotCopy);
    }
    const making = pictureOf(clew, wish, { kind: "png", scale }, signal);
    // The clipboard is asked at once, while the press still counts, and waits for the picture.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": making })]).catch(async (error: unknown) => {
      // What went wrong with the picture says more than that it was not copied.
      await making;
      throw new Error(words().pictureFile.notCopied, { cause: error });
    });
    return words().pictureFile.copied;
  });
}

async function pictureOf(clew: Clew, wish: PictureWish, format: PictureFormat, signal: AbortSignal): Promise<Blob> {
  const sources = wish.sources ? await listed(clew, signal) : null;
  const canvas = clew.canvas.current;
  if (canvas === null) throw new Error(words().pictureFile.noCanvas);
  const { pictureFile, blanks, standing } = words();
  const content: SheetContent = {
    title: wish.title.trim(),
    date: dateInFull(new Date(), { dateStyle: "long" }),
    legend: wish.legend
      ? {
          headings: pictureFile.headings,
          unlabelled: blanks.noLabel,
          sizes: sizesInWords(clew),
          colours: coloursInWords(clew),
          icons: iconsInWords(clew),
          caption: captionInWords(clew),
          lines: standing.lines,
          marks: standing.marks,
        }
      : null,
    sources,
  };
  const blob = await canvas.picture(content, format);
  signal.throwIfAborted();
  return blob;
}

type Signs = NonNullable<SheetContent["legend"]>;

/** What sizes mean while a rule gives them: the least, the most, and who has no value. */
export function sizesInWords({ view }: Pick<Clew, "view">): Signs["sizes"] {
  const { look, rules } = view.getState();
  const key = look?.size ?? null;
  if (key === null || rules.size === null) return [];
  const of = plainText(basisInWords(rules.size), 60);
  const values = key.most > key.least ? [key.least, key.most] : [key.least];
  const sizes = values.map((value) => ({ radius: radiusOf(key, value), name: `${of}: ${onScale(value, key.scale)}` }));
  return key.missing === 0 ? sizes : [...sizes, { radius: RADII.least, name: words().blanks.noValue }];
}

/** What colours mean while a rule gives them: its categories, or its least and most, and who has no value. */
export function coloursInWords({ view }: Pick<Clew, "view">): Signs["colours"] {
  const { look, rules } = view.getState();
  const key = look?.colour ?? null;
  const basis = rules.colour;
  if (key === null || basis === null) return [];
  const none = key.missing === 0 ? [] : [{ paint: null, name: words().blanks.noValue }];
  if (key.kind === "numbers") {
    const steep = basis.by === "metric";
    const of = plainText(basisInWords(basis), 60);
    const values = key.most > key.least ? [key.least, key.most] : [key.least];
    const shades = values.map((value) => ({
      paint: Math.round(shadeShare(key, value, steep) * (SHADES - 1)),
      name: `${of}: ${onScale(value, key.scale)}`,
    }));
    return [...shades, ...none];
  }
  const named = key.named.map(({ name }, paint) => ({ paint, name: plainText(categoryInWords(basis, name), 60) }));
  const { categories } = key.others;
  const others = categories === 0 ? [] : [{ paint: OTHER, name: words().pictureFile.others(categories) }];
  return [...named, ...others, ...none];
}

/** What icons mean while a rule gives them: its categories; all others have the icon of their kind. */
export function iconsInWords({ view }: Pick<Clew, "view">): Signs["icons"] {
  const { look, rules } = view.getState();
  const basis = rules.icon;
  if (!look?.icon || basis === null) return [];
  return look.icon.named.map(({ name }, glyph) => ({ glyph, name: plainText(categoryInWords(basis, name), 60) }));
}

/** What captions hold while a rule adds to the names. */
export function captionInWords({ view }: Pick<Clew, "view">): Signs["caption"] {
  const { look, rules } = view.getState();
  if (rules.caption === null || !look || look.caption.size === 0) return null;
  return words().legendBar.nameAnd(plainText(basisInWords(rules.caption), 60));
}

/** More sources than this would be a picture of a list. */
const MAX_LISTED = 60;

async function listed(clew: Clew, signal: AbortSignal): Promise<SheetContent["sources"]> {
  const behind = await sourcesBehind(clew, signal);
  const more = behind.sources.length - MAX_LISTED;
  const { pictureFile } = words();
  const notes = [more > 0 ? pictureFile.moreSources(more) : null, unreadNote(behind)];
  const note = notes.filter((part) => part !== null).join(" ");
  if (behind.sources.length === 0 && note === "") return null;
  return {
    heading: pictureFile.sources,
    items: behind.sources.slice(0, MAX_LISTED).map(lineOf),
    note: note === "" ? null : note,
  };
}

async function tried(clew: Clew, work: (signal: AbortSignal) => Promise<string>): Promise<void> {
  try {
    const text = await during(clew.busy, words().pictureFile.making, (signal) =>
      work(signal).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      }),
    );
    // Whoever stopped it knows.
    if (text === null) return;
    toast(clew.toasts, text);
    announce(clew.page, text);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    toast(clew.toasts, text, { tone: "problem" });
    announce(clew.page, text);
  }
}

/** A title as every file system takes it. */
function fileName(title: string): string {
  const plain = title.replace(/[\p{C}\\/:*?"<>|]+/gu, " ").replace(/\s+/gu, " ");
  return (
    Array.from(plain)
      .slice(0, 80)
      .join("")
      .replace(/^[. ]+|[. ]+$/gu, "") || "Clew"
  );
}

/** The day here, not in Greenwich. */
function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
