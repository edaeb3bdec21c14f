import { setImmediate } from "node:timers/promises";
import type { SearchHit, SearchOutput } from "../../../contract/routes.ts";
import type { GraphNode, WireValue } from "../../../contract/values.ts";
import type { GraphStore, SearchOptions, Statement } from "../graph-store.ts";
import { compareHits, foldSearch, searchHit } from "../search-match.ts";
import { TYPO_CANDIDATES, typoHit, typoSearch } from "../search-typos.ts";
import { StoreError } from "../store-error.ts";
import { type EngineClient, EngineGone } from "./engine-client.ts";
import type { EngineRequest } from "./engine-protocol.ts";
import { SearchIndex } from "./search-index.ts";
import { nodeId } from "./value-conversion.ts";

/** Nodes fetched and indexed at a time: a few milliseconds, after which others have their turn. */
const SLICE = 400;
/** A search waits this long for an index that is being built; then it answers from what is there and says so. */
const PATIENCE_MS = 2500;
/** Beyond this many nodes with text the index stops, and answers say so. */
const MAX_NODES = 1_000_000;
/** Hits are ranked by their whole text, so more are fetched than are asked for. */
const CANDIDATES_PER_HIT = 3;

const NODES: Statement = {
  name: "embedded-search-nodes",
  text: "MATCH (n) WHERE ID(n) IN $ids RETURN n AS n",
  idParameters: { ids: "nodes" },
};

/** Search over an index of its own: the engine's has one property, no prefixes, no lists and no folding. */
export class EmbeddedSearch {
  readonly #client: Pick<EngineClient, "ask">;
  readonly #read: GraphStore["read"];
  #index = new SearchIndex();
  /** Nodes to look at again, those written while others are looked at included; null: all of them. */
  #dirty: Set<number> | null = null;
  #working: Promise<void> | undefined;
  #progress = { done: 0, all: 0 };
  #closed = false;

  constructor(client: Pick<EngineClient, "ask">, read: GraphStore["read"]) {
    this.#client = client;
    this.#read = read;
  }

  /** Tells that nodes were written; null: too many to list. */
  changed(nodes: readonly number[] | null): void {
    if (nodes === null) this.#dirty = null;
    else for (const node of nodes) this.#dirty?.add(node);
  }

  close(): void {
    this.#closed = true;
  }

  /** Begins to build the index, so that the first search need not wait for it. */
  warm(): void {
    this.#refresh().catch(() => undefined);
  }

  async search(text: string, options: SearchOptions): Promise<SearchOutput> {
    const fresh = await this.#fresh(options);
    const wanted = options.limit * CANDIDATES_PER_HIT + 10;
    const ids = this.#index.find(text, wanted, options.label);
    const notice = this.#notice(fresh);
    const folded = foldSearch(text);
    const exact = (await this.#nodes(ids, options)).map((node) => searchHit(node, folded, 0)).sort(compareHits);
    const near = exact.length < options.limit ? await this.#searchNear(text, options, new Set(ids)) : [];
    const hits = [...exact, ...near];
    return { hits: hits.slice(0, options.limit), truncated: hits.length > options.limit, ...notice };
  }

  /** Hits but for typos, other than some nodes. */
  async #searchNear(text: string, options: SearchOptions, but: ReadonlySet<number>): Promise<SearchHit[]> {
    const words = typoSearch(text);
    if (!words) return [];
    const nodes = await this.#nodes(this.#index.findNear(words, TYPO_CANDIDATES, but, options.label), options);
    return nodes.flatMap((node) => typoHit(node, words) ?? []).sort(compareHits);
  }

  async #nodes(ids: readonly number[], options: SearchOptions): Promise<GraphNode[]> {
    if (ids.length === 0) return [];
    const rows = await this.#read((tx) => tx.run(NODES, { ids: ids.map(nodeId) }), options);
    return rows.flatMap(({ n }) => nodeIn(n));
  }

  /** Whether the index has everything that was committed before the call. */
  async #fresh({ deadlineMs = PATIENCE_MS, signal }: SearchOptions): Promise<boolean> {
    if (signal?.aborted) throw new StoreError("cancelled", "The query was cancelled.");
    let timer: NodeJS.Timeout | undefined;
    const impatient = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, Math.min(PATIENCE_MS, deadlineMs / 2), false);
    });
    try {
      return await Promise.race([this.#refresh().then(() => true), impatient]);
    } finally {
      clearTimeout(timer);
    }
  }

  #notice(fresh: boolean): { notice?: string } {
    if (!fresh) {
      const { done, all } = this.#progress;
      return { notice: `The search index is being built: ${done} of about ${all} nodes are in it so far.` };
    }
    if (this.#index.size < MAX_NODES) return {};
    return { notice: `Only the first ${MAX_NODES} nodes are searched; for larger graphs use Neo4j (NEO4J_URI).` };
  }

  /** Runs until nothing is left to look at; one run serves everyone who waits. */
  async #refresh(): Promise<void> {
    while (this.#working || this.#dirty === null || this.#dirty.size > 0) {
      this.#working ??= this.#work()
        .catch((error) => {
          // What was taken off the list and not indexed is not known any more.
          this.#dirty = null;
          throw error;
        })
        .finally(() => {
          this.#working = undefined;
        });
      await this.#working;
    }
  }

  async #work(): Promise<void> {
    if (this.#dirty === null || this.#index.wasted > this.#index.size + 10_000) return this.#rebuild();
    const nodes = [...this.#dirty];
    for (let at = 0; at < nodes.length; at += SLICE) {
      const slice = nodes.slice(at, at + SLICE);
      for (const node of slice) this.#dirty?.delete(node);
      for (const node of slice) this.#index.remove(node);
      await this.#take(this.#index, { op: "texts", nodes: slice });
    }
  }

  async #rebuild(): Promise<void> {
    const index = new SearchIndex();
    this.#dirty = new Set();
    if (this.#index.size === 0) this.#index = index;
    const end = await this.#take(index, { op: "texts", from: 0, count: 0 });
    for (let from = 0; from < end && index.size < MAX_NODES; from += SLICE) {
      this.#progress = { done: from, all: end };
      await this.#take(index, { op: "texts", from, count: SLICE });
      await setImmediate();
    }
    this.#index = index;
  }

  /** Puts what the engine answers into the index; gives the number that no node reaches yet. */
  async #take(index: SearchIndex, request: EngineRequest): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      if (this.#closed) throw new StoreError("unavailable", "The local store is closed.");
      try {
        const answer = await this.#client.ask(request);
        if (answer.kind !== "texts") throw new StoreError("failed", "The local store gave no texts.");
        for (const found of answer.nodes) index.put(found);
        return answer.end;
      } catch (error) {
        if (!(error instanceof EngineGone) || attempt === 5) throw error;
      }
    }
  }
}

function nodeIn(value: WireValue | undefined): GraphNode[] {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === "Node"
    ? [value._value as GraphNode]
    : [];
}
