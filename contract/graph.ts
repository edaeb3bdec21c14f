import { z } from "zod";
import { graphNodeSchema, relationshipSchema } from "./values.ts";

export const subgraphSchema = z.object({
  nodes: z.array(graphNodeSchema),
  relationships: z.array(relationshipSchema),
  /** Whether something that was asked for was cut off by a cap. */
  truncated: z.boolean(),
});
export type Subgraph = z.infer<typeof subgraphSchema>;

export const directionSchema = z.enum(["out", "in", "both"]);
export type Direction = z.infer<typeof directionSchema>;

/** `domain`: what the graph is about; `evidence`: claims, assertions and sources; `all`: both, and the program's own. */
export const layerSchema = z.enum(["domain", "evidence", "all"]);
export type Layer = z.infer<typeof layerSchema>;

/**
 * What comes first of a node's neighbours: `store`, whatever the store has at hand, which costs the same for a hub;
 * `degree`, the one with the most relationships; `name`, by the alphabet; `recent`, the newest date among the
 * relationship's properties or, where it has none, the neighbour's (temporal values, and texts that are dates; without
 * any: last).
 */
export const neighbourOrderSchema = z.enum(["store", "degree", "name", "recent"]);
export type NeighbourOrder = z.infer<typeof neighbourOrderSchema>;

/** Relationships that are put in order at once: to know which come first, each must be read. */
export const MOST_ORDERED = 10_000;

/** One kind of neighbour of a node, and how many relationships lead to that kind. */
export const neighbourGroupSchema = z.object({
  type: z.string(),
  /** As seen from the node: `out` leaves it. A self-loop counts once, as `out`. */
  direction: z.enum(["out", "in"]),
  /** The neighbour's first label in alphabetical order, leaving out `Entity`; "" where it has none. */
  label: z.string(),
  count: z.number().int(),
});
export type NeighbourGroup = z.infer<typeof neighbourGroupSchema>;

/** The labels that are not domain: the evidence layer, and the program's own nodes. */
export const EVIDENCE_LABEL = "Evidence";
export const CLEW_LABEL = "Clew";

/** The label a node is drawn and listed by: the first in alphabetical order that is not `Entity`; "" without one. */
export function mainLabel(labels: readonly string[]): string {
  return labels.filter((label) => label !== "Entity").sort()[0] ?? labels[0] ?? "";
}
