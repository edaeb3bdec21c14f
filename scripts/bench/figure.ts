/** One measured figure beside the figure it has to reach. */
export interface Figure {
  readonly what: string;
  /** Measured, with its unit. */
  readonly measured: string;
  /** `<= 1.5`, with its unit. */
  readonly target: string;
  readonly met: boolean;
}

/** A figure that must not be above `most`. Median of `rounds`, which are shown when there are several. */
export function atMost(what: string, rounds: readonly number[], most: number, unit = ""): Figure {
  const value = median(rounds);
  const spread =
    rounds.length > 1
      ? ` (${[...rounds]
          .sort((a, b) => a - b)
          .map(short)
          .join(", ")})`
      : "";
  return {
    what,
    measured: `${short(value)}${unit && ` ${unit}`}${spread}`,
    target: `at most ${most}${unit && ` ${unit}`}`,
    met: value <= most,
  };
}

/** A figure that could not be taken, which is never a figure that was met. */
export function notMeasured(what: string, why: string, target: string): Figure {
  return { what, measured: `not measured: ${why}`, target, met: false };
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that `percent` of all values do not exceed (nearest rank). NaN for no values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** A Markdown table of figures; one that misses its target says so. */
export function markdownTable(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ what, measured, target, met }) => `| ${what} | ${measured} | ${target} | ${met ? "met" : "**missed**"} |`,
  );
  return ["| what | measured | target | |", "|---|---|---|---|", ...rows].join("\n");
}

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
