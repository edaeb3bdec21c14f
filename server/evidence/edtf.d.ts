/** The part of npm `edtf` that Clew uses; the package ships no types. */
declare module "edtf" {
  interface Span {
    /** Milliseconds since 1970-01-01 UTC, both inclusive. */
    readonly min: number;
    readonly max: number;
  }
  const EdtfDate: new (text: string) => Span;

  export { EdtfDate as Date };
  /** @throws Error when the text is not EDTF */
  export function parse(text: string): {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    readonly level: 0 | 1 | 2;
  };
}
