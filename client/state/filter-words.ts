import type { FilterCondition } from "../../contract/view-filter.ts";
import { typeInWords } from "../graph/caption.ts";
import { plainText } from "../graph/plain-text.ts";
import type { Scale } from "../graph/scale-of.ts";
import { dateInWords } from "./number-words.ts";

/** What a condition is about, by a name that no other has: a filter has one condition for each. */
export type Subject = "kind" | "type" | "degree" | `entity ${string}` | `relationship ${string}`;

export function subjectOf(condition: FilterCondition): Subject {
  return "property" in condition ? `${condition.of} ${condition.property}` : condition.test;
}

/** What a condition is about, in words: "kind", "born". */
export function subjectInWords(condition: FilterCondition): string {
  if ("property" in condition) return nameInWords(condition.property);
  return condition.test === "degree" ? "number of relationships" : condition.test;
}

/** A property's name on one harmless line. */
export function nameInWords(property: string): string {
  return plainText(property, 40) || "(no name)";
}

/** What a condition asks for, in words: "Person or Group", "1960 to 1969", "has “Paris”". */
export function conditionInWords(condition: FilterCondition): string {
  switch (condition.test) {
    case "kind":
      return anyOf(condition.kinds.map((kind) => plainText(kind, 40) || "No label"));
    case "type":
      return anyOf(condition.types.map(typeInWords));
    case "degree":
      return rangeInWords(condition, "number");
    case "range":
      return orNone(rangeInWords(condition, condition.scale), condition.missing);
    case "values":
      return condition.values.length === 0
        ? "none"
        : orNone(anyOf(condition.values.map((value) => plainText(value, 40))), condition.missing);
    case "contains":
      return orNone(`has “${plainText(condition.text, 40)}”`, condition.missing);
  }
}

/** A range in words; bounds are days since 1970 for dates. */
export function rangeInWords(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  scale: Scale,
): string {
  if (from === null && to === null) return "any";
  if (from === null) return `at most ${boundInWords(to ?? 0, scale, "high")}`;
  if (to === null) return `at least ${boundInWords(from, scale, "low")}`;
  const [low, high] = [boundInWords(from, scale, "low"), boundInWords(to, scale, "high")];
  return low === high ? low : `${low} to ${high}`;
}

/** A bound in words, exactly. */
export function boundInWords(value: number, scale: Scale, side: "low" | "high"): string {
  return scale === "number" ? numberInWords(value) : dateInWords(value, side);
}

/** Thousands are set off from ten thousand on: shorter numbers may be years. */
function numberInWords(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toPrecision(6);
  return value.toLocaleString("en", { maximumSignificantDigits: 12, useGrouping: Math.abs(value) >= 10_000 });
}

function orNone(words: string, missing: boolean): string {
  return missing ? `${words} or none` : words;
}

function anyOf(words: readonly string[]): string {
  if (words.length > 3) return `${words.slice(0, 2).join(", ")} or ${words.length - 2} more`;
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
