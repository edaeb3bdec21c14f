import type { CallOptions } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";

const DEFAULT_DEADLINE_MS = 10_000;

/** One call to the store, from its start until its answer: ended by its deadline, its caller's signal, or the closing. */
export class StoreCall {
  readonly #controller = new AbortController();
  readonly #release: () => void;

  constructor(options: CallOptions | undefined, closing: AbortSignal) {
    const { deadlineMs = DEFAULT_DEADLINE_MS, signal } = options ?? {};
    const end = (error: StoreError) => this.#controller.abort(error);
    const cancel = () => end(new StoreError("cancelled", "The query was cancelled."));
    const close = () => end(new StoreError("unavailable", "The local store is closed."));
    const timer = setTimeout(
      () =>
        end(new StoreError("timeout", `The local store did not answer within ${Math.round(deadlineMs / 100) / 10} s.`)),
      deadlineMs,
    );
    signal?.addEventListener("abort", cancel, { once: true });
    closing.addEventListener("abort", close, { once: true });
    this.#release = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      closing.removeEventListener("abort", close);
    };
    if (closing.aborted) close();
    else if (signal?.aborted) cancel();
  }

  /** Why the call is over, or undefined while it may go on. */
  get reason(): StoreError | undefined {
    return this.#controller.signal.aborted ? (this.#controller.signal.reason as StoreError) : undefined;
  }

  /** Settles as `promise` does, or rejects with the reason as soon as the call is over. */
  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const over = () => reject(this.reason);
      if (this.reason) over();
      this.#controller.signal.addEventListener("abort", over, { once: true });
      promise
        .then(resolve, reject)
        .finally(() => this.#controller.signal.removeEventListener("abort", over))
        .catch(() => undefined);
    });
  }

  /** The call has its answer: nothing ends it any more. */
  release(): void {
    this.#release();
  }
}
