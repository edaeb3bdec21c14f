import type { GrafeoDB, GrafeoValue, JsEdge, QueryResult, Transaction } from "@grafeo-db/js";
import type { WireMap, WireValue } from "../../../contract/values.ts";
import { StoreError } from "../store-error.ts";
import type { CommitMark } from "./commit-mark.ts";
import type { EngineAnswer, EngineRequest } from "./engine-protocol.ts";
import { nodeTexts } from "./node-texts.ts";
import { openDatabase } from "./open-database.ts";
import { fromEngine, toEngine } from "./value-conversion.ts";

/** Rows of the first batch of a stream; later ones are sized by what they weigh. */
const FIRST_BATCH = 100;
const BATCH_CHARACTERS = 300_000;
const MAX_BATCH = 5000;
/** Beyond this many changes in one transaction the parent looks at the whole graph again. */
const MAX_LISTED_CHANGES = 20_000;
/** The engine remembers every change in memory (about 1 kB each) until it is closed: after so many it is told not to. */
const MAX_REMEMBERED_CHANGES = 200_000;

type OpenTransaction = { readonly transaction: Transaction; changes: number };
type OpenStream = { readonly result: QueryResult; readonly columns: string[]; batch: number };

/** Answers the requests of the parent: one database, its open transactions, its open streams. */
export class EngineSession {
  #db: GrafeoDB | undefined;
  #mark: CommitMark | undefined;
  readonly #transactions = new Map<number, OpenTransaction>();
  readonly #streams = new Map<number, OpenStream>();
  #remembered = 0;

  /** @throws StoreError, and the engine's own errors */
  async answer(request: EngineRequest): Promise<EngineAnswer> {
    switch (request.op) {
      case "open": {
        const { db, mark } = await openDatabase(request.file);
        this.#db = db;
        this.#mark = mark;
        return { kind: "opened", version: db.version() };
      }
      case "run":
        return this.#run(request.tx, request.mode, request.text, request.parameters);
      case "commit":
        return this.#commit(request.tx);
      case "rollback":
        this.#rollback(request.tx);
        return { kind: "done" };
      case "stream":
        return this.#stream(request.stream, request.text, request.parameters);
      case "pull":
        return this.#pull(request.stream, request.from);
      case "abandon":
        this.#streams.delete(request.stream);
        return { kind: "done" };
      case "direct":
        return rowsOf(await this.#open.executeCypher(request.text, parametersOf(request.parameters)));
      case "texts":
        return this.#texts("nodes" in request ? request.nodes : range(request.from, request.count));
      case "relationships":
        return this.#relationships(request.ends);
      case "close":
        this.close();
        return { kind: "done" };
    }
  }

  close(): void {
    this.#streams.clear();
    for (const tx of [...this.#transactions.keys()]) this.#rollback(tx);
    this.#db?.close();
    this.#db = undefined;
    this.#mark?.close();
    this.#mark = undefined;
  }

  get #open(): GrafeoDB {
    if (!this.#db) throw new StoreError("unavailable", "The local store is closed.");
    return this.#db;
  }

  async #run(tx: number, mode: "read" | "write", text: string, parameters: WireMap): Promise<EngineAnswer> {
    const values = parametersOf(parameters);
    let entry = this.#transactions.get(tx);
    if (!entry) {
      entry = { transaction: this.#open.beginTransaction(), changes: 0 };
      this.#transactions.set(tx, entry);
    }
    const result = await entry.transaction.executeCypher(text, values);
    entry.changes += changesOf(result);
    if (mode === "read" && entry.changes > 0) throw wroteInRead();
    return rowsOf(result);
  }

  async #commit(tx: number): Promise<EngineAnswer> {
    const entry = this.#transactions.get(tx);
    if (!entry) return { kind: "committed", changedNodes: [], changes: 0 };
    this.#transactions.delete(tx);
    const before = this.#open.currentEpoch();
    try {
      entry.transaction.commit();
    } catch (error) {
      if (entry.transaction.isActive) entry.transaction.rollback();
      throw error;
    }
    if (entry.changes > 0) this.#mark?.record(this.#open.currentEpoch());
    return { kind: "committed", changedNodes: await this.#changedNodes(entry.changes, before), changes: entry.changes };
  }

  async #changedNodes(changes: number, before: bigint): Promise<number[] | null> {
    if (changes === 0) return [];
    this.#remembered += changes;
    if (this.#remembered > MAX_REMEMBERED_CHANGES) {
      this.#open.disableCdc();
      return null;
    }
    if (changes > MAX_LISTED_CHANGES) return null;
    const events: { entity_type: string; entity_id: number }[] = await this.#open.changesBetween(
      Number(before) + 1,
      Number(this.#open.currentEpoch()),
    );
    const nodes = new Set<number>();
    for (const event of events) if (event.entity_type === "node") nodes.add(event.entity_id);
    return [...nodes];
  }

  #rollback(tx: number): void {
    const entry = this.#transactions.get(tx);
    this.#transactions.delete(tx);
    if (entry?.transaction.isActive) entry.transaction.rollback();
  }

  async #stream(stream: number, text: string, parameters: WireMap): Promise<EngineAnswer> {
    const transaction = this.#open.beginTransaction();
    try {
      const result = await transaction.executeCypher(text, parametersOf(parameters));
      if (changesOf(result) > 0) throw wroteInRead();
      this.#streams.set(stream, { result, columns: result.columns, batch: FIRST_BATCH });
    } finally {
      transaction.rollback();
    }
    return this.#pull(stream, 0);
  }

  async #texts(nodes: Iterable<number>): Promise<EngineAnswer> {
    const db = this.#open;
    const found = [...nodes].flatMap((node) => nodeTexts(db.getNode(node)));
    const [[last] = []] = (await db.executeCypher("MATCH (n) RETURN max(id(n)) AS last")).rows();
    return { kind: "texts", nodes: found, end: typeof last === "number" ? last + 1 : 0 };
  }

  #relationships(ends: readonly (readonly [number, number])[]): EngineAnswer {
    const rows = ends.flatMap(([start, number]) => {
      const edge = this.#open.getEdge(number);
      return edge && edge.sourceId === start ? [[relationshipOf(edge)]] : [];
    });
    return { kind: "rows", columns: ["r"], rows };
  }

  #pull(stream: number, from: number): EngineAnswer {
    const entry = this.#streams.get(stream);
    if (!entry) throw new StoreError("unavailable", "The rows of this statement are gone: run it again.");
    const rows: WireValue[][] = [];
    const end = Math.min(entry.result.length, from + entry.batch);
    for (let index = from; index < end; index++) {
      const row = entry.result.get(index);
      rows.push(entry.columns.map((column) => fromEngine(row[column])));
    }
    if (rows.length > 0) {
      const perRow = Math.max(1, JSON.stringify(rows).length / rows.length);
      entry.batch = Math.max(1, Math.min(MAX_BATCH, Math.floor(BATCH_CHARACTERS / perRow)));
    }
    if (end === entry.result.length) this.#streams.delete(stream);
    return { kind: "batch", columns: entry.columns, rows, total: entry.result.length };
  }
}

function relationshipOf(edge: JsEdge): WireValue {
  const own = { _id: edge.id, _type: edge.edgeType, _source: edge.sourceId, _target: edge.targetId };
  return fromEngine({ ...(edge.properties() as Record<string, GrafeoValue>), ...own });
}

function* range(from: number, count: number): Generator<number> {
  for (let node = from; node < from + count; node++) yield node;
}

const wroteInRead = () =>
  new StoreError("write-in-read", "The statement writes, and this is a read: nothing was kept.");

const parametersOf = (parameters: WireMap) => toEngine({ $type: "Map", _value: parameters });

function rowsOf(result: QueryResult): EngineAnswer {
  return { kind: "rows", columns: result.columns, rows: result.rows().map((row) => row.map(fromEngine)) };
}

function changesOf({ counters }: QueryResult): number {
  return Object.values(counters).reduce((sum: number, count: number) => sum + count, 0);
}
