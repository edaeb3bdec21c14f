import { z } from "zod";
import { statusSchema } from "./evidence.ts";
import { count, idList, idSchema, nameList } from "./fields.ts";
import { directionSchema, subgraphSchema } from "./graph.ts";
import { MOST_VIEW_NODES } from "./views.ts";

/**
 * `shortest`: one of the shortest; `all-shortest`: all of that length, up to `limit`; `k-shortest`: as many as are asked
 * for, the shorter before the longer. No path meets a node twice.
 */
export const pathModeSchema = z.enum(["shortest", "all-shortest", "k-shortest"]);
export type PathMode = z.infer<typeof pathModeSchema>;

/** Nodes that a path can be asked to pass, and not to pass. */
export const MOST_THROUGH = 5;
export const MOST_AVOIDED = 1000;

export const pathsInput = z.strictObject({
  from: idSchema,
  /**
   * A node, or several of which a shortest path leads to the nearest. Of several those are left out that no longer exist,
   * and only `shortest` and `all-shortest` without `through` take them.
   */
  to: z.union([idSchema, idList(MOST_VIEW_NODES)]),
  maxLength: count(15).default(6),
  limit: count(100).default(10),
  types: nameList.optional(),
  direction: directionSchema.default("both"),
  /** Statuses that may be walked; a relationship without one counts as `unsourced`. Denied and retracted never are. */
  statuses: z.array(statusSchema).min(1).max(statusSchema.options.length).optional(),
  /** Nodes that each path passes, in any order. */
  through: z.array(idSchema).max(MOST_THROUGH).default([]),
  /** Nodes that no path passes; not the ends, nor what is passed. */
  avoid: z.array(idSchema).max(MOST_AVOIDED).default([]),
  mode: pathModeSchema.default("all-shortest"),
  /** With `k-shortest`: how many; `limit` where it is left out. */
  k: count(100).optional(),
});
export const pathsOutput = z.object({
  /** Shortest paths first, all of one length but with `k-shortest`; ids of nodes and relationships in the order they are walked. */
  paths: z.array(z.object({ nodes: z.array(z.string()), relationships: z.array(z.string()) })),
  /** `truncated` when there are more paths of the last one's length. */
  subgraph: subgraphSchema,
});
export type PathsOutput = z.infer<typeof pathsOutput>;
