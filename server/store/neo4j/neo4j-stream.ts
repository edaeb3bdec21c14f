import type { Record as Neo4jRecord, Result, ResultSummary } from "neo4j-driver";
import type { WireValue } from "../../../contract/values.ts";
import type { ResultStream } from "../graph-store.ts";
import type { OpenCall } from "./neo4j-calls.ts";
import { toStoreError } from "./neo4j-errors.ts";
import { notificationsOf } from "./neo4j-plan.ts";
import { fromNeo4j } from "./neo4j-values.ts";

/** How long a reader who leaves early waits for the summary; then the query is cancelled without one. */
const DISCARD_MS = 250;

type Summary = Awaited<ReturnType<ResultStream["summary"]>>;

/** Rows as the driver pulls them in batches: it stops pulling while the reader is behind. */
export class Neo4jStream implements ResultStream {
  readonly fields: readonly string[];
  readonly #call: OpenCall;
  readonly #result: Result;
  #summary: Summary = { counters: {}, notifications: [] };

  constructor(fields: readonly string[], result: Result, call: OpenCall) {
    this.fields = fields;
    this.#result = result;
    this.#call = call;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<WireValue[]> {
    const { limit } = this.#call;
    const records: AsyncIterator<Neo4jRecord, ResultSummary> = this.#result[Symbol.asyncIterator]();
    let left = true;
    try {
      while (true) {
        const next = await limit.race(records.next());
        if (next.done) {
          left = false;
          this.#summary = summaryOf(next.value);
          return;
        }
        const record = next.value;
        yield this.fields.map((_, index) => fromNeo4j(record.get(index)));
      }
    } catch (error) {
      left = false;
      throw limit.reason ?? toStoreError(error);
    } finally {
      if (left) await this.#discard(records);
      await this.#call.end();
    }
  }

  /** The summary of what has been read. */
  async summary(): Promise<Summary> {
    return this.#summary;
  }

  /** Neo4j tells counters and notifications when it has discarded the rest; a query that is at work is not waited for. */
  async #discard(records: AsyncIterator<Neo4jRecord, ResultSummary>): Promise<void> {
    const discarded = records.return?.().then(({ value }) => {
      this.#summary = summaryOf(value as ResultSummary);
    });
    const patience = new Promise((resolve) => setTimeout(resolve, DISCARD_MS).unref());
    await this.#call.limit.race(Promise.race([discarded, patience])).catch(() => {});
  }
}

function summaryOf(summary: ResultSummary): Summary {
  return { counters: countersOf(summary), notifications: notificationsOf(summary) };
}

function countersOf(summary: ResultSummary): Record<string, number> {
  const counted = Object.entries(summary.counters.updates()).map(([name, count]) => [name, Number(count)] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
