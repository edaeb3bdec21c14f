import { setMaxListeners } from "node:events";
import type { RequestHandler } from "express";
import { HttpProblem } from "./problem.ts";

/** Whether the server still takes work, and what is under way. */
export class Lifecycle {
  #stopping = false;
  #active = 0;
  #whenIdle: (() => void) | undefined;
  readonly #end = new AbortController();

  constructor() {
    // One listener for each request under way.
    setMaxListeners(0, this.#end.signal);
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Aborted when what is still under way must end. */
  get endSignal(): AbortSignal {
    return this.#end.signal;
  }

  /** Counts requests, and refuses new ones once the server is stopping; health routes are answered to the end. */
  readonly track: RequestHandler = (request, response, next) => {
    if (this.#stopping) {
      response.setHeader("Connection", "close");
      if (!request.path.startsWith("/api/health/")) {
        throw new HttpProblem("store-unavailable", "Clew is stopping. Start it again and try once more.");
      }
    }
    this.#active += 1;
    response.once("close", () => {
      this.#active -= 1;
      if (this.#active === 0) this.#whenIdle?.();
    });
    next();
  };

  /** Takes no further work; resolves when what was under way is done, or was ended after `graceMs`. */
  async drain(graceMs: number): Promise<void> {
    this.#stopping = true;
    if (this.#active === 0) return;
    const idle = new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
    });
    const timer = setTimeout(() => this.#end.abort(), graceMs);
    // An aborted request still has its answer to send; what does not end even so is cut off.
    const last = setTimeout(() => this.#whenIdle?.(), graceMs + 1000);
    await idle;
    clearTimeout(timer);
    clearTimeout(last);
  }
}
