import type { CallLimit } from "../call-limit.ts";
import { StoreError } from "../store-error.ts";

/**
 * Lets so many calls to Neo4j be under way at once, and so many wait for a short time. The driver's own pool would
 * queue without bound and let each wait for its whole acquisition timeout.
 */
export class CallPermits {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  readonly #maxWaiting: number;
  readonly #maxWaitMs: number;

  constructor(size: number, maxWaiting: number, maxWaitMs: number) {
    this.#free = size;
    this.#maxWaiting = maxWaiting;
    this.#maxWaitMs = maxWaitMs;
  }

  /**
   * Resolves with the function that gives the permit back; calling that twice does no harm.
   * @throws StoreError `busy` when too many wait already, or after the longest wait; what ended the call, if that came first
   */
  async acquire(limit: CallLimit): Promise<() => void> {
    if (limit.reason) throw limit.reason;
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait(limit);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#pass();
    };
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }

  async #wait(limit: CallLimit): Promise<void> {
    if (this.#waiting.length >= this.#maxWaiting) throw busy();
    let admit = () => {};
    let timer: NodeJS.Timeout | undefined;
    const admitted = new Promise<void>((resolve, reject) => {
      admit = resolve;
      this.#waiting.push(admit);
      timer = setTimeout(() => reject(busy()), this.#maxWaitMs);
    });
    try {
      await limit.race(admitted);
    } catch (error) {
      const at = this.#waiting.indexOf(admit);
      if (at >= 0) this.#waiting.splice(at, 1);
      // Admitted in the same instant as the call ended.
      else this.#pass();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

const busy = () => new StoreError("busy", "Too many queries are under way. Try again in a moment.");
