import type { WireValue } from "../../../contract/values.ts";
import type { ResultStream } from "../graph-store.ts";

type Summary = Awaited<ReturnType<ResultStream["summary"]>>;

export interface Batch {
  readonly rows: readonly WireValue[][];
  /** Whether more may follow. */
  readonly more: boolean;
}

/** Rows that wait in the engine's process and are fetched in batches as they are read. */
export class EmbeddedStream implements ResultStream {
  readonly fields: readonly string[];
  readonly #first: Batch;
  readonly #next: (from: number) => Promise<Batch>;
  readonly #end: () => void;
  readonly #summary: Summary;

  constructor(
    fields: readonly string[],
    first: Batch,
    next: (from: number) => Promise<Batch>,
    end: () => void,
    summary: Summary,
  ) {
    this.fields = fields;
    this.#first = first;
    this.#next = next;
    this.#end = end;
    this.#summary = summary;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<WireValue[]> {
    let batch = this.#first;
    let read = 0;
    try {
      while (true) {
        yield* batch.rows;
        read += batch.rows.length;
        if (!batch.more) return;
        batch = await this.#next(read);
      }
    } finally {
      this.#end();
    }
  }

  async summary(): Promise<Summary> {
    return this.#summary;
  }
}
