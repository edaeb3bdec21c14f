import { StoreError } from "../store-error.ts";
import type { GraphSchema } from "./neo4j-schema.ts";

/** Others write too: what is older than this is read again. */
const FRESH_MS = 5000;
/** On a graph with more elements than this, at most one part in so many of the time goes into seeing what others write. */
const SMALL_GRAPH = 200_000;
const COST_FACTOR = 20;

/** The schema as it was a moment ago; what this store itself has written since is always in it. */
export class CachedSchema {
  readonly #read: (counters: boolean) => Promise<GraphSchema>;
  #counters = true;
  #current: Promise<GraphSchema> | undefined;
  #stale = true;
  #readAt = 0;
  #costMs = 0;
  #small = true;

  constructor(read: (counters: boolean) => Promise<GraphSchema>) {
    this.#read = read;
  }

  /** Something was written. */
  invalidate(): void {
    this.#stale = true;
  }

  get(): Promise<GraphSchema> {
    const age = performance.now() - this.#readAt;
    const expired = age > FRESH_MS && (this.#small || age > this.#costMs * COST_FACTOR);
    if (!this.#current || this.#stale || expired) this.#current = this.#refresh();
    return this.#current;
  }

  async #refresh(): Promise<GraphSchema> {
    const begun = performance.now();
    this.#stale = false;
    this.#readAt = begun;
    try {
      const schema = await this.#readAllowed();
      this.#small = elementsOf(schema) <= SMALL_GRAPH;
      return schema;
    } catch (error) {
      this.#current = undefined;
      throw error;
    } finally {
      this.#costMs = performance.now() - begun;
    }
  }

  async #readAllowed(): Promise<GraphSchema> {
    if (!this.#counters) return this.#read(false);
    try {
      return await this.#read(true);
    } catch (error) {
      if (!(error instanceof StoreError) || (error.code !== "failed" && error.code !== "unknown-name")) throw error;
      this.#counters = false;
      return this.#read(false);
    }
  }
}

/** Roughly: a node counts once for each of its labels. */
function elementsOf({ labels, types }: GraphSchema): number {
  return [...labels, ...types].reduce((sum, { count }) => sum + count, 0);
}
