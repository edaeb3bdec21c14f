import type { Record as Neo4jRecord, Result, ResultSummary } from "neo4j-driver";
import type { WireValue } from "../../../contract/values.ts";
import type { ResultStream } from "../graph-store.ts";
import type { OpenCall } from "./neo4j-calls.ts";
import { toStoreError } from "./neo4j-errors.ts";
import { notificationsOf } from "./neo4j-plan.ts";
import { fromNeo4j } from "./neo4j-values.ts";

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
    try {
      const records: AsyncIterator<Neo4jRecord, ResultSummary> = this.#result[Symbol.asyncIterator]();
      while (true) {
        const next = await limit.race(records.next());
        if (next.done) {
          this.#summary = {
            counters: countersOf(next.value),
            notifications: notificationsOf(next.value),
          };
          return;
        }
        const record = next.value;
        yield this.fields.map((_, index) => fromNeo4j(record.get(index)));
      }
    } catch (error) {
      throw limit.reason ?? toStoreError(error);
    } finally {
      await this.#call.end();
    }
  }

  /** When the reader stopped early there is nothing to tell: Neo4j sends both after the last row only. */
  async summary(): Promise<Summary> {
    return this.#summary;
  }
}

function countersOf(summary: ResultSummary): Record<string, number> {
  const counted = Object.entries(summary.counters.updates()).map(([name, count]) => [name, Number(count)] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
