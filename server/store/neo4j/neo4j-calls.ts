import { setMaxListeners } from "node:events";
import type { Result } from "neo4j-driver";
import { CallLimit } from "../call-limit.ts";
import type { CallOptions, Tx } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";
import { CallPermits } from "./call-permits.ts";
import { Neo4jSessions, type Neo4jSettings, POOL_SIZE } from "./neo4j-driver.ts";
import { isWorthRetrying, toStoreError } from "./neo4j-errors.ts";
import { Neo4jTx, type Send } from "./neo4j-tx.ts";

/** Neo4j ends a transaction itself this long after the deadline, should this process be gone by then. */
const SERVER_GRACE_MS = 2000;
/** How long after its start a call whose connection was lost is tried again. A conflict is, until the deadline. */
const RECONNECT_WITHIN_MS = 2000;
const LONGEST_PAUSE_MS = 400;
/** Calls that may wait for one of those under way to end, and for how long; then `busy` is the answer. */
const MAX_WAITING = 200;
const LONGEST_WAIT_MS = 3000;

/** A session for one call, with what ends it. */
export interface OpenCall {
  readonly limit: CallLimit;
  /** Runs a statement in a transaction of its own. */
  run(text: string, values: Record<string, unknown>): Result;
  /** Must be called once the call has its answer; gives everything back. */
  end(): Promise<void>;
}

/**
 * Runs every call to Neo4j: within its deadline, with a permit, cancelled by closing its session (a rollback would
 * wait for the running query), and again as a whole where that is safe.
 *
 * The driver's `executeRead` and `executeWrite` are not used: they wait for BEGIN before they send anything, which
 * costs a round trip, and they pause for a second before they try again. Statements that read are sent each by itself:
 * a transaction of Neo4j's gives them no common moment (it is read committed), and BEGIN and COMMIT cost more than many
 * of them.
 */
export class Neo4jCalls {
  readonly #sessions: Neo4jSessions;
  readonly #permits = new CallPermits(POOL_SIZE - 2, MAX_WAITING, LONGEST_WAIT_MS);
  readonly #closing = new AbortController();
  readonly #answered: (agent: string | undefined) => void;

  constructor(settings: Neo4jSettings, answered: (agent: string | undefined) => void) {
    this.#sessions = new Neo4jSessions(settings);
    this.#answered = answered;
    // One listener for each call under way.
    setMaxListeners(0, this.#closing.signal);
  }

  /** One transaction, committed when `work` resolves; for reading, statements in a row. */
  async transaction<T>(mode: "READ" | "WRITE", work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T> {
    const limit = this.#begin(options);
    let giveBack: (() => void) | undefined;
    const begun = performance.now();
    try {
      giveBack = await this.#permits.acquire(limit);
      for (let attempt = 1; ; attempt++) {
        const outcome = await this.#attempt(mode, work, limit);
        if ("value" in outcome) return outcome.value;
        if (limit.reason) throw limit.reason;
        if (!outcome.retry || !mayRetry(outcome.retry, attempt, performance.now() - begun)) throw outcome.error;
        await limit.race(pause(attempt, outcome.retry));
      }
    } finally {
      limit.release();
      giveBack?.();
    }
  }

  async #attempt<T>(
    mode: "READ" | "WRITE",
    work: (tx: Tx) => Promise<T>,
    limit: CallLimit,
  ): Promise<{ value: T } | { error: unknown; retry: StoreError | undefined }> {
    const { session, end } = this.#sessions.begin(mode);
    const forget = limit.onEnd(end);
    let guarded: Neo4jTx | undefined;
    try {
      const timeout = () => ({ timeout: serverTimeout(limit) });
      // Not awaited: BEGIN travels with the first statement.
      const tx = mode === "WRITE" ? session.beginTransaction(timeout()) : undefined;
      const send: Send = (text, parameters) =>
        tx ? tx.run(text, parameters) : session.run(text, parameters, timeout());
      guarded = new Neo4jTx(send, this.#answered);
      const value = await limit.race(work(guarded));
      if (guarded.failure) throw guarded.failure;
      if (tx) await limit.race(tx.commit());
      // The connection goes back to the pool on its own; waiting would cost a round trip.
      void end();
      return { value };
    } catch (thrown) {
      const error = toStoreError(thrown);
      await limit.race(end()).catch(() => {});
      const decisive = guarded?.failure ?? error;
      const retry = decisive instanceof StoreError && isWorthRetrying(decisive) ? decisive : undefined;
      return { error: retry ?? error, retry };
    } finally {
      forget();
    }
  }

  /** A session in READ mode for a statement of its own. The session ends with the limit. */
  async open(options?: CallOptions, fetchSize = 1000): Promise<OpenCall> {
    const limit = this.#begin(options);
    try {
      const giveBack = await this.#permits.acquire(limit);
      const { session, end } = this.#sessions.begin("READ", fetchSize);
      const finish = () => {
        giveBack();
        return end();
      };
      limit.onEnd(finish);
      return {
        limit,
        run: (text, values) => session.run(text, values, { timeout: serverTimeout(limit) }),
        end: () => {
          limit.release();
          return finish();
        },
      };
    } catch (error) {
      limit.release();
      throw error;
    }
  }

  /** Runs a statement that must have a transaction of its own (a schema change) with write access. */
  async alone(text: string, options?: CallOptions): Promise<void> {
    const limit = this.#begin(options);
    const { session, end } = this.#sessions.begin("WRITE");
    limit.onEnd(end);
    try {
      const run = session.run(text, {}, { timeout: serverTimeout(limit) });
      await limit.race(run.then(() => undefined));
    } catch (error) {
      throw limit.reason ?? toStoreError(error);
    } finally {
      limit.release();
      await end();
    }
  }

  /** Waits for something shared, no longer than this caller may. */
  async within<T>(shared: Promise<T>, options?: CallOptions): Promise<T> {
    const limit = this.#begin(options);
    try {
      return await limit.race(shared);
    } finally {
      limit.release();
    }
  }

  #begin(options: CallOptions | undefined): CallLimit {
    return new CallLimit(options, this.#closing.signal, "Neo4j");
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#sessions.close();
  }
}

const serverTimeout = (limit: CallLimit) => Math.ceil(limit.remainingMs) + SERVER_GRACE_MS;

function mayRetry(error: StoreError, attempt: number, elapsedMs: number): boolean {
  return error.code === "conflict" || (attempt <= 4 && elapsedMs < RECONNECT_WITHIN_MS);
}

/** Random, so that two which met do not meet again; the first reconnection is made at once. */
function pause(attempt: number, { code }: StoreError): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt);
  const ms = code === "unavailable" ? (attempt === 1 ? 0 : 100 * attempt) : Math.random() * longest;
  return new Promise((resolve) => setTimeout(resolve, ms));
}
