import type { Notification, PlanOperator } from "../../contract/cypher.ts";
import type { SchemaOutput, SearchOutput, StoreInfo } from "../../contract/routes.ts";
import type { Relationship, WireMap, WireValue } from "../../contract/values.ts";

/**
 * A statement of the application: text in the subset that both stores run, written once.
 *
 * `ID(x)` in the text names a node's or relationship's identity; each adapter writes its own function there. Ids
 * outside a store are opaque strings, so a statement says which of its parameters and columns are ids.
 */
export interface Statement {
  /** For logs and error messages: `expand-page`. */
  readonly name: string;
  readonly text: string;
  /** Parameters that are compared with `ID(node)`: one id, or a list of them (lists of unknown ids simply match less). */
  readonly idParameters?: Readonly<Record<string, "node" | "nodes">>;
  /** Columns that hold `ID(node)`, a list of them, or null; rows carry opaque ids there. */
  readonly idColumns?: readonly string[];
}

/** A row by column name, in contract values: a node is `{"$type": "Node", …}`. */
export type Row = Record<string, WireValue>;

/** One transaction. After the first error it is doomed: every further call fails, and it is rolled back. */
export interface Tx {
  /**
   * Runs a statement and reads all its rows. Parameters are contract values: integral numbers are Integers, a wanted
   * whole Float is tagged.
   * @throws StoreError
   */
  run(statement: Statement, parameters?: WireMap): Promise<Row[]>;
  /** The relationships that exist among the given ids, in any order. Seeks, never scans. */
  relationships(ids: readonly string[]): Promise<Relationship[]>;
}

export interface CallOptions {
  /** From the call until its answer; 10,000 by default. On expiry the query is cancelled and `timeout` thrown. */
  readonly deadlineMs?: number;
  /** Cancels the query in the store; `cancelled` is thrown. */
  readonly signal?: AbortSignal;
}

/** The kind of statement as the store's own planner sees it. */
export type StatementKind = "read" | "write" | "schema";

export interface Explanation {
  readonly kind: StatementKind;
  readonly plan: PlanOperator | null;
  readonly notifications: Notification[];
}

/** Rows of an analyst's own statement, one at a time: the store is asked for more only as they are read. */
export interface ResultStream extends AsyncIterable<WireValue[]> {
  readonly fields: readonly string[];
  /** After the last row, or after the reader stopped early. */
  summary(): Promise<{ counters: Record<string, number>; notifications: Notification[] }>;
}

export interface SearchOptions extends CallOptions {
  readonly limit: number;
  /** Only nodes with this label. */
  readonly label?: string;
}

export interface GraphStore {
  readonly info: StoreInfo;
  /**
   * Runs reads one after the other; nothing that writes is accepted. Each sees what is committed when it runs: a write may
   * come between two of them, so what must be of one moment is read by one statement. May run `work` again after a lost
   * connection.
   */
  read<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T>;
  /**
   * Runs `work` in one writing transaction, committed when it resolves and rolled back when it rejects. It is run
   * again as a whole after a conflict or a lost connection, so what it does must be idempotent (by an operation id).
   */
  write<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T>;
  /**
   * Runs an analyst's own statement in READ mode, row by row. The caller has passed it through the read gate.
   * Leaving the loop early cancels the query.
   */
  stream(text: string, parameters: WireMap, options?: CallOptions): Promise<ResultStream>;
  /** Plans a statement without running it. Throws `syntax` with a position. */
  explain(text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation>;
  /**
   * Runs a statement in READ mode, drops its rows, and gives the plan with what every operator did. The caller has passed
   * it through the read gate.
   */
  profile(text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation>;
  /** Domain nodes by text: names, aliases, other text properties; case and accents forgiven; best first. */
  search(text: string, options: SearchOptions): Promise<SearchOutput>;
  /** Labels, types and property keys that exist, with counts. Cached and refreshed by the adapter. */
  schema(options?: CallOptions): Promise<Omit<SchemaOutput, "store">>;
  /** Runs a schema statement (constraint, index) of a migration in a transaction of its own. Idempotent. */
  migrate(change: SchemaChange): Promise<void>;
  /** Resolves when the store answers; throws `unavailable`, `sign-in` or `no-database`. */
  ready(options?: CallOptions): Promise<void>;
  /** Ends what is under way and frees everything. */
  close(): Promise<void>;
}

/** A schema change in neutral terms: each adapter makes of it what it has, or says why it need not. */
export type SchemaChange =
  | { readonly kind: "unique-node"; readonly label: string; readonly property: string }
  | { readonly kind: "unique-relationship"; readonly type: string; readonly property: string }
  | { readonly kind: "range-index"; readonly label: string; readonly properties: readonly string[] }
  | { readonly kind: "text-search"; readonly labels: readonly string[]; readonly properties: readonly string[] };

/** Neutral codes of everything a store can refuse or fail with. */
export type StoreErrorCode =
  | "duplicate"
  | "still-connected"
  | "conflict"
  | "syntax"
  | "unknown-name"
  | "failed"
  | "write-in-read"
  | "timeout"
  | "cancelled"
  | "too-big"
  | "busy"
  | "unavailable"
  | "sign-in"
  | "no-database"
  | "unsupported"
  | "invalid-value";
