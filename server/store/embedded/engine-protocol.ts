import type { WireMap, WireValue } from "../../../contract/values.ts";
import type { StoreErrorCode } from "../graph-store.ts";

/** What the parent asks of the process that owns the database file. Every request but `abandon` has one answer. */
export type EngineRequest =
  | { readonly op: "open"; readonly file: string }
  /** The first run of a transaction begins it. Parameters are contract values; node ids are numbers already. */
  | {
      readonly op: "run";
      readonly tx: number;
      readonly mode: "read" | "write";
      readonly text: string;
      readonly parameters: WireMap;
    }
  | { readonly op: "commit"; readonly tx: number }
  | { readonly op: "rollback"; readonly tx: number }
  /** Runs a read and keeps its rows in the process, to be pulled in batches. Its transaction ends at once. */
  | { readonly op: "stream"; readonly stream: number; readonly text: string; readonly parameters: WireMap }
  | { readonly op: "pull"; readonly stream: number; readonly from: number }
  | { readonly op: "abandon"; readonly stream: number }
  /** Runs outside transactions: schema statements, which the engine accepts in none, and EXPLAIN. */
  | { readonly op: "direct"; readonly text: string; readonly parameters: WireMap }
  /** The texts of nodes for the search index: those listed, or those in a range of numbers. */
  | { readonly op: "texts"; readonly nodes: readonly number[] }
  | { readonly op: "texts"; readonly from: number; readonly count: number }
  /** Committed relationships by start node and number; those that are not there are left out. */
  | { readonly op: "relationships"; readonly ends: readonly (readonly [start: number, relationship: number])[] }
  | { readonly op: "close" };

export type EngineAnswer =
  | { readonly kind: "opened"; readonly version: string }
  | { readonly kind: "rows"; readonly columns: string[]; readonly rows: WireValue[][] }
  | {
      readonly kind: "committed";
      /** Nodes that the transaction created, changed or deleted; null: too many to list. */
      readonly changedNodes: number[] | null;
      /** How many nodes it changed, with what hangs on them. */
      readonly changes: number;
    }
  | { readonly kind: "batch"; readonly columns: string[]; readonly rows: WireValue[][]; readonly total: number }
  /** `end`: every node has a smaller number. */
  | { readonly kind: "texts"; readonly nodes: NodeTexts[]; readonly end: number }
  | { readonly kind: "done" }
  | {
      readonly kind: "failed";
      /** A refusal of our own; null: the engine's, which `status` (GQLSTATUS, often empty) and `message` are then. */
      readonly code: StoreErrorCode | null;
      readonly status: string;
      readonly message: string;
      /** What the engine said, for the log. */
      readonly detail?: string | undefined;
    };
export type Failed = Extract<EngineAnswer, { kind: "failed" }>;

/** What there is to search of a domain node: its text properties, lists of text included. */
export interface NodeTexts {
  readonly node: number;
  readonly labels: readonly string[];
  readonly texts: readonly (readonly [key: string, value: string | readonly string[]])[];
}

export type Envelope<T> = { readonly id: number; readonly body: T };
/** Sent by the child without being asked, where the parent cannot read the child's memory itself. */
export type MemoryReport = { readonly residentBytes: number };
