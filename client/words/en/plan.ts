import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";

/** How the store runs a statement. */
export const plan = {
  asking: "Asking for the plan",
  measuring: "Running the statement to measure its plan",
  thisStore: "This store",
  none: (store: string) => `${store} has no plan for this statement.`,
  measured: (cost: string) => `Read from the bottom up. The statement was run for it. ${cost}`,
  hitsInAll: (hits: number) => `${plural(hits, "database hit", "database hits")} in all.`,
  noHits: (store: string) => `${store} does not count database hits.`,
  estimated: "Read from the bottom up. The rows are estimated: nothing was run for the plan.",
  noEstimates: (store: string) => `Read from the bottom up. ${store} does not estimate rows.`,
  rows: (rows: number) => `${numeral(rows)} ${rows === 1 ? "row" : "rows"}`,
  about: (rows: string) => `about ${rows}`,
  expected: (rows: number) => `, about ${numeral(rows)} expected`,
  hits: (hits: number) => plural(hits, "database hit", "database hits"),
  pageCache: (hits: number, misses: number) => `page cache ${numeral(hits)} hit, ${numeral(misses)} missed`,
};
