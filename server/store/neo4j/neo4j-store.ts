import type { Result, ResultSummary } from "neo4j-driver";
import type { SearchOutput, StoreInfo } from "../../../contract/routes.ts";
import type { WireMap } from "../../../contract/values.ts";
import type {
  CallOptions,
  Explanation,
  GraphStore,
  ResultStream,
  SchemaChange,
  SearchOptions,
  Tx,
} from "../graph-store.ts";
import { withoutPlanWords } from "../statement-prefix.ts";
import { StoreError } from "../store-error.ts";
import { CachedSchema } from "./cached-schema.ts";
import { Neo4jCalls } from "./neo4j-calls.ts";
import type { Neo4jSettings } from "./neo4j-driver.ts";
import { toStoreError } from "./neo4j-errors.ts";
import { neo4jInfo } from "./neo4j-info.ts";
import { migrationStatements } from "./neo4j-migration.ts";
import { explanationOf, type PlanWord, withoutPrefix } from "./neo4j-plan.ts";
import { type GraphSchema, readSchema } from "./neo4j-schema.ts";
import { searchNodes } from "./neo4j-search.ts";
import { Neo4jStream } from "./neo4j-stream.ts";
import { toNeo4jMap } from "./neo4j-values.ts";
import { readSearchIndexes, type SearchIndexes } from "./search-indexes.ts";

/** Rows pulled at a time by the console: few, so that a result that is cut off costs little. */
const STREAM_BATCH = 500;
/** Building a constraint or an index waits for all that is there. */
const MIGRATION_DEADLINE_MS = 600_000;
const READY_DEADLINE_MS = 5000;
const SCHEMA_DEADLINE_MS = 60_000;
/** Someone may add an index to their database while Clew runs. */
const INDEXES_FRESH_MS = 30_000;

/** Nothing is connected yet; see `openStore`. */
export function openNeo4jStore(settings: Neo4jSettings): GraphStore {
  return new Neo4jStore(settings);
}

class Neo4jStore implements GraphStore {
  #info = neo4jInfo(undefined);
  #agent: string | undefined;
  readonly #calls: Neo4jCalls;
  readonly #schema = new CachedSchema((counters) =>
    this.read((tx) => readSchema(tx, counters), { deadlineMs: SCHEMA_DEADLINE_MS }),
  );
  #indexes: { readonly found: SearchIndexes; readonly at: number } | undefined;

  constructor(settings: Neo4jSettings) {
    this.#calls = new Neo4jCalls(settings, (agent) => this.#answered(agent));
  }

  get info(): StoreInfo {
    return this.#info;
  }

  #answered(agent: string | undefined): void {
    if (agent === undefined || agent === this.#agent) return;
    this.#agent = agent;
    this.#info = neo4jInfo(agent);
  }

  read<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T> {
    return this.#calls.transaction("READ", work, options);
  }

  async write<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T> {
    try {
      return await this.#calls.transaction("WRITE", work, options);
    } finally {
      this.#schema.invalidate();
    }
  }

  async stream(text: string, parameters: WireMap, options?: CallOptions): Promise<ResultStream> {
    const values = toNeo4jMap(parameters);
    const call = await this.#calls.open(options, STREAM_BATCH);
    try {
      const result = call.run(text, values);
      const fields = await call.limit.race(result.keys());
      return new Neo4jStream(fields as string[], result, call);
    } catch (error) {
      const reason = call.limit.reason ?? toStoreError(error);
      await call.end();
      throw reason;
    }
  }

  explain(text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation> {
    return this.#plan("EXPLAIN", text, parameters, options);
  }

  profile(text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation> {
    return this.#plan("PROFILE", text, parameters, options);
  }

  async #plan(word: PlanWord, text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation> {
    const values = toNeo4jMap(parameters);
    const call = await this.#calls.open(options, STREAM_BATCH);
    try {
      const result = call.run(`${word}\n${withoutPlanWords(text)}`, values);
      const summary = await call.limit.race(withoutRows(result));
      this.#answered(summary.server.agent);
      return explanationOf(summary);
    } catch (thrown) {
      const error = call.limit.reason ?? toStoreError(thrown);
      if (!(error instanceof StoreError) || !error.position) throw error;
      throw new StoreError(error.code, error.message, { cause: error.cause, position: withoutPrefix(error.position) });
    } finally {
      await call.end();
    }
  }

  search(text: string, options: SearchOptions): Promise<SearchOutput> {
    return this.read(async (tx) => searchNodes(tx, text, options, await this.#searchIndexes(tx)), options);
  }

  async #searchIndexes(tx: Tx): Promise<SearchIndexes> {
    const now = performance.now();
    if (!this.#indexes || now - this.#indexes.at > INDEXES_FRESH_MS) {
      this.#indexes = { found: await readSearchIndexes(tx), at: now };
    }
    return this.#indexes.found;
  }

  schema(options?: CallOptions): Promise<GraphSchema> {
    return this.#calls.within(this.#schema.get(), options);
  }

  async migrate(change: SchemaChange): Promise<void> {
    const options = { deadlineMs: MIGRATION_DEADLINE_MS };
    for (const text of await migrationStatements(change, (work) => this.read(work))) {
      await this.#calls.alone(text, options);
    }
    this.#indexes = undefined;
  }

  async ready(options: CallOptions = {}): Promise<void> {
    await this.read((tx) => tx.run({ name: "ready", text: "RETURN 1 AS one" }), {
      deadlineMs: READY_DEADLINE_MS,
      ...options,
    });
  }

  close(): Promise<void> {
    return this.#calls.close();
  }
}

/** Reads every row and keeps none: Neo4j fails a PROFILE whose rows are discarded. */
async function withoutRows(result: Result): Promise<ResultSummary> {
  const records = result[Symbol.asyncIterator]();
  for (;;) {
    const next = await records.next();
    if (next.done) return next.value;
  }
}
