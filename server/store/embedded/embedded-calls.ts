import { setMaxListeners } from "node:events";
import { CallLimit } from "../call-limit.ts";
import type { CallOptions, Tx } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";
import { EmbeddedTx } from "./embedded-tx.ts";
import type { EngineClient } from "./engine-client.ts";
import { EngineGone } from "./engine-client.ts";
import type { EngineRequest } from "./engine-protocol.ts";
import { WriteQueue } from "./write-queue.ts";

const MAX_ATTEMPTS = 4;
/** A query that is cancelled gets this long to end by itself: ending the process costs everyone a restart. */
const CANCEL_GRACE_MS = 150;

/** What a committed transaction changed: the numbers of nodes, or null when they are too many to list. */
export type Changed = (nodes: readonly number[] | null) => void;

/** Runs calls on the engine: within their deadlines, writes one at a time, and again as a whole where that is safe. */
export class EmbeddedCalls {
  readonly #client: EngineClient;
  readonly #changed: Changed;
  readonly #queue = new WriteQueue();
  readonly #closing = new AbortController();

  constructor(client: EngineClient, changed: Changed) {
    this.#client = client;
    this.#changed = changed;
    // One listener for each call under way, however many.
    setMaxListeners(0, this.#closing.signal);
  }

  async read<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T> {
    const call = this.begin(options);
    try {
      return await this.#repeat(call, "read", work);
    } finally {
      call.release();
    }
  }

  async write<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T> {
    const call = this.begin(options);
    try {
      return await this.#queue.run(call, () => this.#repeat(call, "write", work));
    } finally {
      call.release();
    }
  }

  /** Runs `work` while no write is under way. */
  async alone<T>(work: () => Promise<T>, options?: CallOptions): Promise<T> {
    const call = this.begin(options);
    try {
      return await this.#queue.run(call, () => call.race(work()));
    } finally {
      call.release();
    }
  }

  /** The caller must release it. */
  begin(options?: CallOptions): CallLimit {
    return new CallLimit(options, this.#closing.signal, "The local store");
  }

  /** Ends every call under way and waits for none. */
  close(): void {
    this.#closing.abort();
  }

  /** Ends the process if a query of a call that is over still runs shortly afterwards. */
  async stop(reason: StoreError, running: () => EngineRequest | undefined): Promise<void> {
    const request = running();
    if (!request || this.#closing.signal.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, CANCEL_GRACE_MS));
    if (running() === request) await this.#client.kill(reason, request);
  }

  async #repeat<T>(call: CallLimit, mode: "read" | "write", work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const tx = new EmbeddedTx(this.#client, mode);
      try {
        return await call.race(this.#once(tx, mode, work));
      } catch (error) {
        if (call.reason) {
          // The next writer must not begin while this transaction is still there: it would be a conflict.
          const stopped = this.stop(call.reason, () => tx.running).then(() => tx.rollback());
          if (mode === "write") await stopped;
          else stopped.catch(() => undefined);
          throw call.reason;
        }
        await tx.rollback();
        if (attempt < MAX_ATTEMPTS && mayRunAgain(tx.failure ?? error)) continue;
        throw error instanceof EngineGone ? goneFor(error) : error;
      }
    }
  }

  async #once<T>(tx: EmbeddedTx, mode: "read" | "write", work: (tx: Tx) => Promise<T>): Promise<T> {
    const value = await work(tx);
    if (tx.failure) throw tx.failure;
    if (mode === "write") {
      const { changes, changedNodes } = await tx.commit();
      if (changes > 0) this.#changed(changedNodes);
    } else {
      await tx.rollback();
    }
    return value;
  }
}

/** A process that ended before the commit was sent kept nothing; with the commit under way nobody knows. */
function mayRunAgain(error: unknown): boolean {
  if (error instanceof EngineGone) return !error.reason && error.request.op !== "commit";
  return error instanceof StoreError && error.code === "conflict";
}

/** What the caller of a request that was lost is told. */
export function goneFor(gone: EngineGone): StoreError {
  if (gone.reason) return gone.reason;
  const message =
    gone.request.op === "commit"
      ? "The process of the local store ended while it committed: look whether the change is there before you make it again."
      : "The process of the local store ended again and again on this statement; nothing was kept.";
  return new StoreError("unavailable", message, { cause: gone });
}
