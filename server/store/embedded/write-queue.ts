import type { CallLimit } from "../call-limit.ts";

/** Lets one writer in at a time, in the order they came: to the engine, a second one at once is a conflict. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for its turn within the call's limits, then runs `work`; the next one waits until it settles. */
  async run<T>(call: CallLimit, work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    let done: () => void = () => undefined;
    this.#last = new Promise<void>((resolve) => {
      done = resolve;
    }).then(() => before);
    try {
      await call.race(before);
      return await work();
    } finally {
      done();
    }
  }
}
