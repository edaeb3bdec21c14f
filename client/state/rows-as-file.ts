import type { CypherOutput } from "../../contract/cypher.ts";
import { isTagged, type WireValue } from "../../contract/values.ts";
import { csvOf } from "../graph/csv.ts";

type Rows = Pick<CypherOutput, "fields" | "values">;

/**
 * Rows as CSV under their fields. Text stands as it is, null is empty, a number or date is its own text, and everything
 * else is JSON in our value encoding.
 */
export function rowsAsCsv({ fields, values }: Rows): string {
  return csvOf([[...fields], ...values.map((row) => fields.map((_, column) => cellOf(row[column] ?? null)))]);
}

function cellOf(value: WireValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "object" && !Array.isArray(value) && isTagged(value) && typeof value._value === "string") {
    return value._value;
  }
  return JSON.stringify(value);
}

/** Rows as a JSON list of objects by field, in our value encoding. */
export function rowsAsJson({ fields, values }: Rows): string {
  const rows = values.map((row) => Object.fromEntries(fields.map((field, column) => [field, row[column] ?? null])));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
