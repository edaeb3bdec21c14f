import type { Result } from "neo4j-driver";
import type { Relationship, WireMap } from "../../../contract/values.ts";
import type { Row, Statement, Tx } from "../graph-store.ts";
import { writeIdFunction } from "../statement-ids.ts";
import { StoreError } from "../store-error.ts";
import { toStoreError } from "./neo4j-errors.ts";
import { fromNeo4j, fromRelationship, toNeo4jMap } from "./neo4j-values.ts";

/** Hands a statement to the driver, in the driver's own values. */
export type Send = (text: string, parameters: Record<string, unknown>) => Result;

/** Neo4j's element ids are strings already, so id parameters and id columns pass through. */
export class Neo4jTx implements Tx {
  readonly #toDriver: Send;
  readonly #answered: (agent: string | undefined) => void;
  #failure: StoreError | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `answered` is told the server's name and version with each answer: `Neo4j/5.26.30`. */
  constructor(toDriver: Send, answered: (agent: string | undefined) => void) {
    this.#toDriver = toDriver;
    this.#answered = answered;
  }

  /** The first error, after which the transaction is doomed even if its caller went on. */
  get failure(): StoreError | undefined {
    return this.#failure;
  }

  run(statement: Statement, parameters: WireMap = {}): Promise<Row[]> {
    return this.#guarded(async () => {
      const { keys, records } = await this.#send(statement.text, parameters);
      return records.map((record) => Object.fromEntries(keys.map((key, index) => [key, fromNeo4j(record.get(index))])));
    });
  }

  relationships(ids: readonly string[]): Promise<Relationship[]> {
    return this.#guarded(async () => {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return [];
      const { records } = await this.#send("MATCH ()-[r]->() WHERE ID(r) IN $ids RETURN r", { ids: wanted });
      return records.map((record) => fromRelationship(record.get("r")));
    });
  }

  async #send(text: string, parameters: WireMap) {
    const result = await withoutStackTrace(() =>
      this.#toDriver(writeIdFunction(text, "elementId"), toNeo4jMap(parameters)),
    );
    this.#answered(result.summary.server.agent);
    return { keys: (result.records[0]?.keys ?? []) as string[], records: result.records };
  }

  /** One at a time, also when the caller does not wait: a session takes no statement before the last one's rows are read. */
  #guarded<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#now(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #now<T>(work: () => Promise<T>): Promise<T> {
    if (this.#failure) {
      throw new StoreError("failed", "The transaction was given up after an earlier error.", { cause: this.#failure });
    }
    try {
      return await work();
    } catch (thrown) {
      const error = toStoreError(thrown);
      if (!(error instanceof StoreError)) throw error;
      this.#failure ??= error;
      throw error;
    }
  }
}

/** The driver keeps a stack trace of every statement, which with source maps costs more than sending it. */
function withoutStackTrace<T>(call: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
