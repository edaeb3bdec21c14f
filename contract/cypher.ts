import { z } from "zod";
import { subgraphSchema } from "./graph.ts";
import { positionSchema } from "./problems.ts";
import { wireValueSchema } from "./values.ts";

/** Rows of the console's answer where the caller names no number, and the most that can be asked for. */
export const CONSOLE_ROWS = 10_000;
export const MOST_CONSOLE_ROWS = 100_000;

/** What an operator did when its statement ran; null for what the store does not tell. */
export const measuresSchema = z.object({
  rows: z.number(),
  dbHits: z.number().nullable(),
  pageCacheHits: z.number().nullable(),
  pageCacheMisses: z.number().nullable(),
  ms: z.number().nullable(),
});
export type Measures = z.infer<typeof measuresSchema>;

/**
 * An operator of a query plan. `rows`: how many the planner expects of it; null where it does not say. `measured`: null
 * where the statement was not run.
 */
export type PlanOperator = {
  operator: string;
  details: string;
  rows: number | null;
  measured: Measures | null;
  children: PlanOperator[];
};
export const planOperatorSchema: z.ZodType<PlanOperator> = z.object({
  operator: z.string(),
  details: z.string(),
  rows: z.number().nullable(),
  measured: measuresSchema.nullable(),
  children: z.array(z.lazy(() => planOperatorSchema)),
});

export const notificationSchema = z.object({
  severity: z.enum(["information", "warning"]),
  title: z.string(),
  description: z.string(),
  position: positionSchema.optional(),
});
export type Notification = z.infer<typeof notificationSchema>;

export const cypherOutput = z.object({
  fields: z.array(z.string()),
  /** Rows, each with a value per field. */
  values: z.array(z.array(wireValueSchema)),
  /** Every node and relationship found in the rows, with the relationships' ends. */
  graph: subgraphSchema,
  /** Whether rows were cut off by the row, byte or time cap. */
  truncated: z.boolean(),
  /** Which cap cut rows off: with `rows`, asking for more of them brings more. */
  cutBy: z.enum(["rows", "bytes", "time"]).optional(),
  counters: z.record(z.string(), z.number().int()),
  notifications: z.array(notificationSchema),
  elapsedMs: z.number(),
});
export type CypherOutput = z.infer<typeof cypherOutput>;
