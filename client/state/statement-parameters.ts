import { isTagged, type WireMap, type WireValue } from "../../contract/values.ts";
import { words } from "../words/words.ts";

/** What was typed for each parameter, by its name. */
export type FieldTexts = Readonly<Record<string, string>>;

/** Whether a value that was kept somewhere is what stood in fields. */
export function isFieldTexts(value: unknown): value is FieldTexts {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

/** The parameter that the page fills in itself: the ids of the selected entities. */
export const SELECTION = "selection";

/** Text that holds no parameter, or a parameter: its name stands in the first or the second group. */
const SKIPPED_OR_PARAMETER =
  /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|(?<![\p{L}\p{N}_$])\$(?:`((?:``|[^`])*)`|([\p{L}\p{N}_]+))|`(?:``|[^`])*`/gu;

/** The names of the parameters that a statement uses, in the order in which they first stand there. */
export function parametersIn(statement: string): string[] {
  const names = new Set<string>();
  for (const match of statement.matchAll(SKIPPED_OR_PARAMETER)) {
    const [whole, quoted, plain] = match;
    // `:$any($labels)` is a word of the language, not a parameter.
    const after = statement.slice(match.index + whole.length);
    if (plain !== undefined && !(/^(any|all)$/i.test(plain) && /^\s*\(/.test(after))) names.add(plain);
    if (quoted !== undefined) names.add(quoted.replaceAll("``", "`"));
  }
  return [...names];
}

/** What stands in a parameter's field; "" where nothing was typed. */
export function fieldOf(texts: FieldTexts, name: string): string {
  return Object.hasOwn(texts, name) ? (texts[name] ?? "") : "";
}

/** What was typed for the parameters that the statement uses. */
export function usedTexts(statement: string, texts: FieldTexts): FieldTexts {
  const used = parametersIn(statement).filter((name) => name !== SELECTION && Object.hasOwn(texts, name));
  return Object.fromEntries(used.map((name) => [name, fieldOf(texts, name)]));
}

export type ReadField =
  | { readonly value: WireValue /** "Text", "Number"; to show. */; readonly kind: string }
  | { readonly problem: string };

/**
 * Reads a field: JSON in our value encoding where it is JSON, else text as it stands. A number keeps its digits: `3.0` is
 * a Float, and an integer beyond 2^53 is exact.
 */
export function readField(text: string): ReadField {
  const trimmed = text.trim();
  if (trimmed === "") return { problem: words().statement.noValue };
  if (/^-?\d+$/.test(trimmed) && !Number.isSafeInteger(Number(trimmed))) {
    return { value: { $type: "Integer", _value: trimmed }, kind: words().statement.kinds.number };
  }
  if (/^-?\d+\.\d+$/.test(trimmed) && Number.isInteger(Number(trimmed))) {
    return { value: { $type: "Float", _value: trimmed }, kind: words().statement.kinds.number };
  }
  try {
    const value = JSON.parse(trimmed) as WireValue;
    return { value, kind: kindOf(value) };
  } catch {
    if (/^[[{"]/.test(trimmed)) {
      return { problem: words().statement.badJson };
    }
    return { value: text, kind: words().statement.kinds.text };
  }
}

function kindOf(value: WireValue): string {
  if (value === null) return "null";
  const { kinds } = words().statement;
  if (typeof value === "string") return kinds.text;
  if (typeof value === "number") return kinds.number;
  if (typeof value === "boolean") return kinds.boolean;
  if (Array.isArray(value)) return kinds.list;
  return isTagged(value) ? value.$type : kinds.map;
}

/** The text that `readField` reads as `value`. */
export function fieldText(value: WireValue): string {
  if (typeof value === "string") {
    const read = readField(value);
    return "value" in read && read.value === value ? value : JSON.stringify(value);
  }
  if (isTagged(value) && value.$type === "Integer") return value._value;
  return JSON.stringify(value);
}

/** Parameters as the texts of their fields. */
export function fieldTexts(parameters: WireMap): FieldTexts {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, fieldText(value)]));
}

/** What a statement's fields give: the parameters to send, or what is wrong with which. */
export type ReadFields = { readonly parameters: WireMap } | { readonly problems: Readonly<Record<string, string>> };

/** Reads the fields of the parameters that the statement uses; `selection` is filled in with the ids given. */
export function readFields(statement: string, texts: FieldTexts, selection: readonly string[]): ReadFields {
  const read = parametersIn(statement).map((name): [string, ReadField] => [
    name,
    name === SELECTION
      ? { value: [...selection], kind: words().statement.kinds.list }
      : readField(fieldOf(texts, name)),
  ]);
  const problems = read.flatMap(([name, field]) => ("problem" in field ? [[name, field.problem] as const] : []));
  if (problems.length > 0) return { problems: Object.fromEntries(problems) };
  return {
    parameters: Object.fromEntries(
      read.flatMap(([name, field]) => ("value" in field ? [[name, field.value] as const] : [])),
    ),
  };
}
