import type { FilterCondition } from "../../contract/view-filter.ts";
import { typeInWords } from "../graph/caption.ts";
import { plainText } from "../graph/plain-text.ts";
import type { Scale } from "../graph/scale-of.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { groupInWords } from "./measures.ts";
import { METRICS } from "./metrics.ts";
import { dateInWords } from "./number-words.ts";

/** What a condition is about, by a name that no other has: a filter has one condition for each. */
export type Subject = "kind" | "type" | "degree" | `metric ${string}` | `entity ${string}` | `relationship ${string}`;

export function subjectOf(condition: FilterCondition): Subject {
  if ("property" in condition) return `${condition.of} ${condition.property}`;
  return "metric" in condition ? `metric ${condition.metric}` : condition.test;
}

/** What a condition is about, in words: "kind", "born". */
export function subjectInWords(condition: FilterCondition): string {
  if ("property" in condition) return nameInWords(condition.property);
  if ("metric" in condition) return metricInWords(condition.metric);
  return words().conditions[condition.test];
}

/** A metric's name, also of one that this version does not know. */
function metricInWords(metric: string): string {
  return (
    METRICS.find(({ id }) => id === metric)
      ?.label()
      .toLowerCase() ?? nameInWords(metric)
  );
}

/** A property's name on one harmless line. */
export function nameInWords(property: string): string {
  return plainText(property, 40) || words().blanks.noName;
}

/** What a condition asks for, in words: "Person or Group", "1960 to 1969", "has “Paris”". */
export function conditionInWords(condition: FilterCondition): string {
  switch (condition.test) {
    case "kind":
      return anyOf(condition.kinds.map((kind) => plainText(kind, 40) || words().blanks.noLabel));
    case "type":
      return anyOf(condition.types.map(typeInWords));
    case "group":
      return anyOf(condition.groups.map((group) => groupInWords(condition.metric, plainText(group, 20))));
    case "degree":
    case "metric":
      return rangeInWords(condition, "number");
    case "range":
      return orNone(rangeInWords(condition, condition.scale), condition.missing);
    case "values":
      return condition.values.length === 0
        ? words().conditions.none
        : orNone(anyOf(condition.values.map((value) => plainText(value, 40))), condition.missing);
    case "contains":
      return orNone(words().conditions.has(plainText(condition.text, 40)), condition.missing);
  }
}

/** A range in words; bounds are days since 1970 for dates. */
export function rangeInWords(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  scale: Scale,
): string {
  const { conditions } = words();
  if (from === null && to === null) return conditions.any;
  if (from === null) return conditions.atMost(boundInWords(to ?? 0, scale, "high"));
  if (to === null) return conditions.atLeast(boundInWords(from, scale, "low"));
  const [low, high] = [boundInWords(from, scale, "low"), boundInWords(to, scale, "high")];
  return low === high ? low : conditions.range(low, high);
}

/** A bound in words, exactly. */
export function boundInWords(value: number, scale: Scale, side: "low" | "high"): string {
  return scale === "number" ? numberInWords(value) : dateInWords(value, side);
}

/** Thousands are set off from ten thousand on: shorter numbers may be years. */
function numberInWords(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toPrecision(6);
  return numeral(value, { maximumSignificantDigits: 12, useGrouping: Math.abs(value) >= 10_000 });
}

function orNone(condition: string, missing: boolean): string {
  return missing ? words().conditions.orNone(condition) : condition;
}

function anyOf(names: readonly string[]): string {
  const { conditions } = words();
  if (names.length > 3) return conditions.orMore(names.slice(0, 2).join(", "), names.length - 2);
  return names.length < 2 ? (names[0] ?? "") : conditions.or(names.slice(0, -1).join(", "), names.at(-1) ?? "");
}
