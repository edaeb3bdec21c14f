import type { WireValue } from "../../../contract/values.ts";
import { numberOf, type Scale, scaleOf } from "../../graph/scale-of.ts";
import { valueText } from "../../graph/value-text.ts";
import { wordOrder } from "../../graph/word-order.ts";
import type { TableSort } from "../../state/table.ts";
import type { ViewTable } from "./view-table.ts";

/** The table's rows in order of a column; those without a value come last, whichever way. Equals keep the graph's order. */
export function sortedRows({ ids, columns }: ViewTable, { column: key, descending }: TableSort): readonly string[] {
  const column = columns.find((one) => one.key === key);
  if (!column) return ids;
  const rank = ranksOf(ids.map((id) => column.value(id)));
  const order = [...ids.keys()].sort((a, b) => {
    const [x, y] = [rank[a] ?? Number.NaN, rank[b] ?? Number.NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return (descending ? y - x : x - y) || a - b;
  });
  return order.map((index) => ids[index] ?? "");
}

/** The place of each value among the different ones: numbers and dates by value, all else as words. NaN: none. */
export function ranksOf(values: readonly WireValue[]): Float64Array {
  const scale = scaleOf(values);
  const texts = values.map((value) => (value === null ? "" : valueText(value)));
  // Each different value is measured once: columns repeat themselves, and comparing words is what takes time.
  const different = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    if (text !== "" && !different.has(text)) different.set(text, measure(values[index] ?? null, scale));
  }
  const inOrder = [...different].sort(([a, x], [b, y]) => x - y || wordOrder.compare(a, b));
  const places = new Map(inOrder.map(([text], place) => [text, place]));
  return Float64Array.from(texts, (text) => places.get(text) ?? Number.NaN);
}

const measure = (value: WireValue, scale: Scale | null): number => (scale === null ? 0 : numberOf(value, scale));
