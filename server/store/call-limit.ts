import type { CallOptions } from "./graph-store.ts";
import { StoreError } from "./store-error.ts";

const DEFAULT_DEADLINE_MS = 10_000;

/**
 * Ends one call: at its deadline, when the caller's signal aborts, or when the store closes. Neither Neo4j's driver nor the
 * local engine has such a limit of its own: what goes silent is waited for without end.
 */
export class CallLimit {
  #reason: StoreError | undefined;
  readonly #deadlineAt: number;
  readonly #waiting = new Set<(reason: StoreError) => void>();
  readonly #release: () => void;

  /** @param store how the messages name what is asked */
  constructor(options: CallOptions | undefined, closing: AbortSignal, store: "Neo4j" | "The local store") {
    const deadlineMs = options?.deadlineMs ?? DEFAULT_DEADLINE_MS;
    this.#deadlineAt = performance.now() + deadlineMs;
    const expire = () =>
      this.#end(new StoreError("timeout", `${store} did not answer within ${Math.round(deadlineMs / 100) / 10} s.`));
    const cancel = () => this.#end(new StoreError("cancelled", "The query was cancelled."));
    const close = () => this.#end(new StoreError("unavailable", "The store is closed: Clew is stopping."));
    const timer = setTimeout(expire, deadlineMs);
    options?.signal?.addEventListener("abort", cancel, { once: true });
    closing.addEventListener("abort", close, { once: true });
    this.#release = () => {
      clearTimeout(timer);
      options?.signal?.removeEventListener("abort", cancel);
      closing.removeEventListener("abort", close);
    };
    if (closing.aborted) close();
    else if (options?.signal?.aborted) cancel();
  }

  /** Why the call is over, or undefined while it may go on. */
  get reason(): StoreError | undefined {
    return this.#reason;
  }

  get remainingMs(): number {
    return Math.max(0, this.#deadlineAt - performance.now());
  }

  /** Settles as `promise` does, or rejects as soon as the call is over. */
  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#reason) reject(this.#reason);
      this.#waiting.add(reject);
      promise.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }

  /** Calls back once if the call ends before it is released. Gives a function that takes the callback off again. */
  onEnd(callback: () => void): () => void {
    if (this.#reason) callback();
    this.#waiting.add(callback);
    return () => this.#waiting.delete(callback);
  }

  /** The call has its answer: nothing ends it any more. */
  release(): void {
    this.#release();
    this.#waiting.clear();
  }

  #end(reason: StoreError): void {
    if (this.#reason) return;
    this.#reason = reason;
    this.#release();
    for (const end of [...this.#waiting]) end(reason);
    this.#waiting.clear();
  }
}
