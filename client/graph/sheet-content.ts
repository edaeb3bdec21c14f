import type { LineKind } from "./line-kind.ts";

/** The marks that the legend of a picture explains. */
export type LegendMark = "disc" | "hollow" | "bundle" | "split" | "not-equal" | "falling" | "contested";

/** What stands about a picture that is taken away, in words. */
export interface SheetContent {
  /** Above the picture; "" for none. */
  readonly title: string;
  readonly date: string;
  /** What the signs that occur mean; null leaves the legend out. */
  readonly legend: {
    readonly headings: Readonly<Record<"entities" | "colours" | "lines" | "marks", string>>;
    /** What colours mean while a rule gives them, by the index of each. */
    readonly colours: readonly { readonly paint: number; readonly name: string }[];
    readonly lines: Readonly<Record<LineKind, string>>;
    readonly marks: Readonly<Record<LegendMark, string>>;
  } | null;
  /** One after the other, below the picture; null leaves them out. */
  readonly sources: {
    readonly heading: string;
    readonly items: readonly string[];
    readonly note: string | null;
  } | null;
}

/** SVG has no scale; PNG has so many px to one of the page. */
export type PictureFormat = { readonly kind: "svg" } | { readonly kind: "png"; readonly scale: number };
