import { numeral } from "./numbers.ts";

/** A count with its noun: `plural(1, "entity", "entities")` is "1 entity". Thousands are set off. */
export function plural(count: number, one: string, many: string): string {
  return `${numeral(count)} ${count === 1 ? one : many}`;
}
