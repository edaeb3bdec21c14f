import type { GraphNode, Relationship, WireValue } from "../../contract/values.ts";
import type { Row } from "../store/graph-store.ts";

/** The node in a column of a row. @throws TypeError when something else is there, which is a fault of the statement */
export function nodeIn(row: Row, column: string): GraphNode {
  const value = row[column];
  if (isTaggedAs(value, "Node")) return value._value as GraphNode;
  throw new TypeError(`Column ${column} holds no node.`);
}

/** The relationship in a column of a row. @throws TypeError */
export function relationshipIn(row: Row, column: string): Relationship {
  const value = row[column];
  if (isTaggedAs(value, "Relationship")) return value._value as Relationship;
  throw new TypeError(`Column ${column} holds no relationship.`);
}

/** The whole number in a column of a row. @throws TypeError */
export function countIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw new TypeError(`Column ${column} holds no number.`);
}

/** The text in a column of a row. @throws TypeError */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw new TypeError(`Column ${column} holds no text.`);
}

function isTaggedAs(
  value: WireValue | undefined,
  type: "Node" | "Relationship",
): value is { $type: typeof type; _value: never } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && value.$type === type;
}
