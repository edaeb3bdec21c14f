import type { GraphNode, Relationship, WireValue } from "../../contract/values.ts";
import { isTagged } from "../../contract/values.ts";

/** The node in a row's column. */
export function nodeOf(value: WireValue | undefined): GraphNode {
  if (value !== undefined && isTagged(value) && value.$type === "Node") return value._value;
  throw new Error(`Expected a node, found ${JSON.stringify(value)}`);
}

/** The relationship in a row's column. */
export function relationshipOf(value: WireValue | undefined): Relationship {
  if (value !== undefined && isTagged(value) && value.$type === "Relationship") return value._value;
  throw new Error(`Expected a relationship, found ${JSON.stringify(value)}`);
}
