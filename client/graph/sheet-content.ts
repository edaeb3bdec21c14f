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
    readonly headings: Readonly<
      Record<"entities" | "sizes" | "colours" | "icons" | "captions" | "lines" | "marks", string>
    >;
    /** What an entity without a label is called. */
    readonly unlabelled: string;
    /** What sizes mean while a rule gives them, by px at zoom 1. */
    readonly sizes: readonly { readonly radius: number; readonly name: string }[];
    /** What colours mean while a rule gives them, by the index of each; null: no value. */
    readonly colours: readonly { readonly paint: number | null; readonly name: string }[];
    /** What icons mean while a rule gives them, by the index of each. */
    readonly icons: readonly { readonly glyph: number; readonly name: string }[];
    /** What a rule writes after the names; null: nothing. */
    readonly caption: string | null;
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
