import type { Direction, Layer } from "../../contract/graph.ts";
import { escapeName } from "../store/escape-name.ts";

/** Which relationships to walk, and to which nodes. An empty list of types or labels allows all. */
export interface Walk {
  readonly types: readonly string[];
  readonly direction: Direction;
  readonly labels: readonly string[];
  readonly layer: Layer;
}

/** A relationship pattern between two node variables: `(n)-[r:A|B]->(m)`. Types stand in the pattern: that is what seeks. */
export function walkPattern(
  from: string,
  relationship: string,
  to: string,
  walk: Pick<Walk, "types" | "direction">,
): string {
  const types = [...new Set(walk.types)].sort().map(escapeName).join("|");
  const middle = `-[${relationship}${types === "" ? "" : `:${types}`}]-`;
  const start = walk.direction === "in" ? "<" : "";
  const end = walk.direction === "out" ? ">" : "";
  return `(${from})${start}${middle}${end}(${to})`;
}

/** What the neighbour must be, as a condition; `true` where anything will do. */
export function walkCondition(to: string, walk: Pick<Walk, "labels" | "layer">): string {
  const labels = [...new Set(walk.labels)].sort().map((label) => `${to}:${escapeName(label)}`);
  const conditions = [LAYER_CONDITIONS[walk.layer](to), labels.length === 0 ? "" : `(${labels.join(" OR ")})`];
  return conditions.filter((condition) => condition !== "").join(" AND ") || "true";
}

const LAYER_CONDITIONS: Record<Layer, (to: string) => string> = {
  domain: (to) => `NOT ${to}:Evidence AND NOT ${to}:Clew`,
  evidence: (to) => `${to}:Evidence`,
  all: () => "",
};
