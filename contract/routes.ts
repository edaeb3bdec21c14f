import { z } from "zod";
import { CONSOLE_ROWS, cypherOutput, MOST_CONSOLE_ROWS, notificationSchema, planOperatorSchema } from "./cypher.ts";
import { ledgerSchema } from "./evidence.ts";
import { count, idList, idSchema, nameList } from "./fields.ts";
import { directionSchema, layerSchema, neighbourGroupSchema, neighbourOrderSchema, subgraphSchema } from "./graph.ts";
import { pathsInput, pathsOutput } from "./paths.ts";
import { BODY_PROBLEMS, type Route, STORE_PROBLEMS } from "./route.ts";
import { graphNodeSchema, relationshipSchema, wireMapSchema } from "./values.ts";
import { MOST_VIEW_NODES, viewDocumentSchema, viewSchema, viewSummarySchema } from "./views.ts";

const idParams = z.strictObject({ id: idSchema });
/** A whole number written in a query string. */
const countInQuery = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .pipe(count(max));

export const capabilitiesSchema = z.object({
  /** Whether the console can draw plans and measure them (EXPLAIN, PROFILE). */
  plans: z.boolean(),
  /** Whether temporal and spatial values keep their type in the store. */
  temporalValues: z.boolean(),
  spatialValues: z.boolean(),
  /** Whether property uniqueness on relationships can be enforced by the store. */
  relationshipConstraints: z.boolean(),
  /** What Neo4j's Cypher has and this store declares unsupported, in words to show. */
  unsupported: z.array(z.string()),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

export const storeInfoSchema = z.object({
  kind: z.enum(["neo4j", "embedded"]),
  version: z.string(),
  /** What the page shows: "Local store (preview)", "Neo4j 5.26". */
  label: z.string(),
  capabilities: capabilitiesSchema,
});
export type StoreInfo = z.infer<typeof storeInfoSchema>;

export const schemaOutput = z.object({
  store: storeInfoSchema,
  /** Labels that some node has, most frequent first; property keys sorted. */
  labels: z.array(z.object({ label: z.string(), count: z.number().int(), properties: z.array(z.string()) })),
  /** Types that some relationship has; `from` and `to` are the labels found at its ends. */
  types: z.array(
    z.object({ type: z.string(), count: z.number().int(), from: z.array(z.string()), to: z.array(z.string()) }),
  ),
  totals: z.object({
    /** Domain nodes and relationships. */
    entities: z.number().int(),
    relationships: z.number().int(),
    claims: z.number().int(),
    sources: z.number().int(),
  }),
});
export type SchemaOutput = z.infer<typeof schemaOutput>;

export const searchHitSchema = z.object({
  node: graphNodeSchema,
  /** Higher is better; comparable within one answer only. */
  score: z.number(),
  /** The property that matched, and its text. */
  matched: z.object({ property: z.string(), text: z.string() }),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchOutput = z.object({
  hits: z.array(searchHitSchema),
  truncated: z.boolean(),
  /** Set when no index served the search and only part of the graph was looked through. */
  notice: z.string().optional(),
});
export type SearchOutput = z.infer<typeof searchOutput>;

export const expandInput = z.strictObject({
  ids: idList(500),
  types: nameList.optional(),
  direction: directionSchema.default("both"),
  labels: nameList.optional(),
  /** Relationships to bring per node. */
  limit: count(1000).default(100),
  /** Any but `store` is refused (`too-big`) above 10,000 relationships: each must be read to know the first. */
  order: neighbourOrderSchema.default("store"),
  /** From `more` of an earlier answer, of the same order; only with one id. */
  cursor: z.string().max(200).optional(),
  layer: layerSchema.default("domain"),
});
export const expandOutput = subgraphSchema.extend({
  /** A row for each node that has relationships beyond those shown so far. `cursor` fetches the next page. */
  more: z.array(z.object({ id: z.string(), total: z.number().int(), shown: z.number().int(), cursor: z.string() })),
});
export type ExpandOutput = z.infer<typeof expandOutput>;

const statementFields = {
  statement: z.string().min(1).max(100_000),
  parameters: wireMapSchema.default({}),
};

const viewParams = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/, "must be letters, digits, - and _, 64 at most"),
});
const etag = z.string().regex(/^"\d{1,15}"$/, "must be an ETag that an answer gave");

const health = z.object({ status: z.literal("ok") });

/** The table. The server validates by it, the client's caller and the API description are made from it. */
export const routes = {
  live: {
    method: "GET",
    path: "/api/health/live",
    summary: "Whether the process runs.",
    output: health,
    problems: [],
    rights: "anyone",
  },
  ready: {
    method: "GET",
    path: "/api/health/ready",
    summary: "Whether requests can be served now: the store answers and the server is not stopping.",
    output: health,
    problems: ["store-unavailable", "store-sign-in"],
    rights: "anyone",
  },
  schema: {
    method: "GET",
    path: "/api/schema",
    summary: "The store, and the labels, types and property keys that are in it.",
    output: schemaOutput,
    problems: STORE_PROBLEMS,
    rights: "anyone",
  },
  overview: {
    method: "GET",
    path: "/api/overview",
    summary: "The whole domain graph if it has at most `limit` nodes; otherwise no elements, and `truncated`.",
    query: z.strictObject({ limit: countInQuery(1000).optional() }),
    output: subgraphSchema.extend({ total: z.number().int() }),
    problems: STORE_PROBLEMS,
    rights: "anyone",
  },
  search: {
    method: "GET",
    path: "/api/search",
    summary: "Nodes of the domain layer by name, alias or any other text property.",
    query: z.strictObject({
      q: z.string().min(1).max(500),
      limit: countInQuery(100).optional(),
      label: z.string().min(1).max(500).optional(),
    }),
    output: searchOutput,
    problems: STORE_PROBLEMS,
    rights: "anyone",
  },
  node: {
    method: "GET",
    path: "/api/nodes/:id",
    summary: "One node with all its properties.",
    params: idParams,
    output: graphNodeSchema,
    problems: ["not-found", ...STORE_PROBLEMS],
    rights: "anyone",
  },
  relationship: {
    method: "GET",
    path: "/api/relationships/:id",
    summary: "One relationship with all its properties.",
    params: idParams,
    output: relationshipSchema,
    problems: ["not-found", ...STORE_PROBLEMS],
    rights: "anyone",
  },
  neighbourhood: {
    method: "GET",
    path: "/api/nodes/:id/neighbourhood",
    summary: "How many domain neighbours a node has, by type, direction and label; nothing is brought.",
    params: idParams,
    output: z.object({ groups: z.array(neighbourGroupSchema), degree: z.number().int() }),
    problems: ["not-found", ...STORE_PROBLEMS],
    rights: "anyone",
  },
  degrees: {
    method: "POST",
    path: "/api/degrees",
    summary: "The number of domain relationships of each node, for counting the neighbours that are not shown.",
    body: z.strictObject({ ids: idList(5000) }),
    output: z.object({ degrees: z.array(z.object({ id: z.string(), degree: z.number().int() })) }),
    problems: [...BODY_PROBLEMS, ...STORE_PROBLEMS],
    rights: "anyone",
  },
  expand: {
    method: "POST",
    path: "/api/expand",
    summary: "Neighbours of nodes, page by page; never without a limit.",
    body: expandInput,
    output: expandOutput,
    problems: [...BODY_PROBLEMS, ...STORE_PROBLEMS],
    rights: "anyone",
  },
  subgraph: {
    method: "POST",
    path: "/api/subgraph",
    summary: "The given nodes and the relationships among them. Ids that no longer exist are left out.",
    body: z.strictObject({
      ids: idList(MOST_VIEW_NODES),
      /** Some of them: of all only these, the relationships that they have with any, and the nodes at the other ends. */
      of: idList(MOST_VIEW_NODES).optional(),
    }),
    output: subgraphSchema,
    problems: [...BODY_PROBLEMS, ...STORE_PROBLEMS],
    rights: "anyone",
  },
  paths: {
    method: "POST",
    path: "/api/paths",
    summary:
      "Paths from a node to another, or to the nearest of several, through the domain layer: one or all of the shortest, or the k shortest.",
    body: pathsInput,
    output: pathsOutput,
    problems: ["not-found", ...BODY_PROBLEMS, ...STORE_PROBLEMS],
    rights: "anyone",
  },
  cypher: {
    method: "POST",
    path: "/api/cypher",
    summary: "Runs one reading Cypher statement, within caps of rows, bytes and time.",
    body: z.strictObject({
      ...statementFields,
      mode: z.enum(["read", "write"]).default("read"),
      /** Rows of the answer, at most. The statement is run as a whole each time: there is no next page. */
      rows: count(MOST_CONSOLE_ROWS).default(CONSOLE_ROWS),
    }),
    output: cypherOutput,
    problems: [
      "cypher-syntax",
      "cypher-unknown-name",
      "cypher-failed",
      "write-refused",
      "clause-refused",
      "unsupported-by-store",
      ...BODY_PROBLEMS,
      ...STORE_PROBLEMS,
    ],
    rights: "anyone",
  },
  explain: {
    method: "POST",
    path: "/api/cypher/explain",
    summary:
      "The plan of a statement, or the error with its position; nothing is run. With `profile` a statement that reads is run and its rows are dropped: the plan then says what every operator did.",
    body: z.strictObject({ ...statementFields, profile: z.boolean().default(false) }),
    output: z.object({
      /** `read` is what the console runs. */
      kind: z.enum(["read", "write", "schema"]),
      plan: planOperatorSchema.nullable(),
      notifications: z.array(notificationSchema),
    }),
    problems: [
      "cypher-syntax",
      "cypher-unknown-name",
      "cypher-failed",
      "write-refused",
      "clause-refused",
      "unsupported-by-store",
      ...BODY_PROBLEMS,
      ...STORE_PROBLEMS,
    ],
    rights: "anyone",
  },
  claim: {
    method: "GET",
    path: "/api/claims/:id",
    summary:
      "The ledger of a claim: its assertions for and against, sources, relays and rivals. `id` is the claim's own id.",
    params: idParams,
    output: ledgerSchema,
    problems: ["not-found", ...STORE_PROBLEMS],
    rights: "anyone",
  },
  views: {
    method: "GET",
    path: "/api/views",
    summary: "The saved views by name, without what is in them.",
    output: z.object({ views: z.array(viewSummarySchema) }),
    problems: STORE_PROBLEMS,
    rights: "anyone",
  },
  view: {
    method: "GET",
    path: "/api/views/:id",
    summary: "A saved view with the ids that its nodes have now. The ETag is its version.",
    params: viewParams,
    output: viewSchema,
    problems: ["not-found", ...STORE_PROBLEMS],
    rights: "anyone",
  },
  putView: {
    method: "PUT",
    path: "/api/views/:id",
    summary:
      "Saves a view. With If-Match only over that version; with If-None-Match: * or neither only where there is none.",
    params: viewParams,
    headers: z.object({ "if-match": etag.optional(), "if-none-match": z.literal("*").optional() }),
    body: z.strictObject({ name: z.string().trim().min(1).max(200), document: viewDocumentSchema }),
    output: viewSummarySchema,
    problems: [...BODY_PROBLEMS, ...STORE_PROBLEMS],
    rights: "anyone",
  },
  deleteView: {
    method: "DELETE",
    path: "/api/views/:id",
    summary: "Deletes a view, with If-Match only that version. Saving what this answers brings it back.",
    params: viewParams,
    headers: z.object({ "if-match": etag.optional() }),
    output: viewSchema,
    problems: ["not-found", ...STORE_PROBLEMS],
    rights: "anyone",
  },
  savedQueries: {
    method: "GET",
    path: "/api/queries",
    summary: "The questions that ship with the seed, as Cypher with default parameters.",
    output: z.object({
      queries: z.array(
        z.object({ id: z.string(), title: z.string(), statement: z.string(), parameters: wireMapSchema }),
      ),
    }),
    problems: ["store-unavailable"],
    rights: "anyone",
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
type Parsed<T, K extends string> = K extends keyof T
  ? T[K] extends z.ZodType
    ? z.output<T[K]>
    : undefined
  : undefined;
type Given<T, K extends string> = K extends keyof T ? (T[K] extends z.ZodType ? z.input<T[K]> : undefined) : undefined;
/** What a handler receives, validated and with defaults filled in. */
export type RouteInput<N extends RouteName> = {
  params: Parsed<(typeof routes)[N], "params">;
  query: Parsed<(typeof routes)[N], "query">;
  headers: Parsed<(typeof routes)[N], "headers">;
  body: Parsed<(typeof routes)[N], "body">;
};
/** What a caller gives. */
export type RouteRequest<N extends RouteName> = {
  params: Given<(typeof routes)[N], "params">;
  query: Given<(typeof routes)[N], "query">;
  headers: Given<(typeof routes)[N], "headers">;
  body: Given<(typeof routes)[N], "body">;
};
export type RouteOutput<N extends RouteName> = z.output<(typeof routes)[N]["output"]>;
