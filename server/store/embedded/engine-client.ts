import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { StoreError } from "../store-error.ts";
import type { EngineAnswer, EngineRequest, Envelope, MemoryReport } from "./engine-protocol.ts";
import { memoryCeiling, residentBytes } from "./process-memory.ts";

const PROCESS_FILE = fileURLToPath(new URL("./engine-process.ts", import.meta.url));
const WATCH_MEMORY_MS = 100;
/** A commit takes milliseconds; a kill waits this long for those under way, so that their callers learn the outcome. */
const COMMIT_GRACE_MS = 500;
const CLOSE_GRACE_MS = 5000;
/** Queries that run at the same time; the engine's calls block a thread each. */
const THREADS = 8;

/** The engine's process ended before it answered. `reason` is why, where the parent itself ended it. */
export class EngineGone extends Error {
  readonly request: EngineRequest;
  readonly reason: StoreError | undefined;

  constructor(request: EngineRequest, reason: StoreError | undefined) {
    super("The process of the local store ended before it answered.");
    this.name = "EngineGone";
    this.request = request;
    this.reason = reason;
  }
}

export type Succeeded = Exclude<EngineAnswer, { kind: "failed" }>;

interface Waiting {
  readonly request: EngineRequest;
  readonly since: number;
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (error: EngineGone) => void;
}

/**
 * The child process that owns the database file: asks it, watches its memory, ends and restarts it.
 *
 * A process that is ended takes every request under way with it: each rejects with `EngineGone`, and `generation`
 * goes up. Callers decide what may be asked again.
 */
export class EngineClient {
  readonly #file: string;
  #child: ChildProcess | undefined;
  #opened: Promise<Extract<EngineAnswer, { kind: "opened" }>> | undefined;
  #nextId = 1;
  #generation = 0;
  #closed = false;
  #ending: Promise<void> | undefined;
  #blamed: { request: EngineRequest; reason: StoreError } | undefined;
  #watch: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<number, Waiting>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Goes up with each new process: transactions and streams of an earlier one are gone. */
  get generation(): number {
    return this.#generation;
  }

  /** The child's process id, for tests and logs; undefined while there is none. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * Starts the process and opens the file, unless that is done.
   * @throws StoreError when the file cannot be opened; `busy` while another process has it
   */
  async open(): Promise<Extract<EngineAnswer, { kind: "opened" }>> {
    await this.#ending;
    if (this.#closed) throw new StoreError("unavailable", "The local store is closed.");
    this.#opened ??= this.#start();
    return this.#opened;
  }

  /**
   * @param sending called when the process is there, right before it is asked; throws if that is no longer wanted
   * @throws EngineGone when the process ends before it answers; StoreError when it cannot be started
   */
  async ask(request: EngineRequest, sending?: () => void): Promise<EngineAnswer> {
    await this.open();
    sending?.();
    return this.#send(request);
  }

  /** Sends what needs no answer; nothing happens when the process is gone. */
  tell(request: EngineRequest): void {
    if (this.#child?.connected && this.#opened) this.#send(request).catch(() => undefined);
  }

  /**
   * Ends the process, because nothing else ends a running query; the next request starts a new one. Does nothing where
   * the request is not with the process: one that still waits for it to open would take it from all the others.
   * @param reason what the request that is to blame fails with
   */
  async kill(reason: StoreError, request: EngineRequest): Promise<void> {
    if (![...this.#waiting.values()].some((waiting) => waiting.request === request)) return;
    this.#blamed ??= { request, reason };
    this.#ending ??= this.#kill().finally(() => {
      this.#ending = undefined;
      this.#blamed = undefined;
    });
    await this.#ending;
  }

  /** Closes the database properly and ends the process. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const child = this.#child;
    if (!child) return;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    const patience = setTimeout(() => child.kill("SIGKILL"), CLOSE_GRACE_MS);
    if (child.connected) {
      await this.#send({ op: "close" }).catch(() => undefined);
      if (child.connected) child.disconnect();
    }
    if (child.exitCode === null && child.signalCode === null) await exited;
    clearTimeout(patience);
  }

  #send(request: EngineRequest): Promise<EngineAnswer> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      if (!child?.connected) return reject(new EngineGone(request, undefined));
      const id = this.#nextId++;
      this.#waiting.set(id, { request, since: performance.now(), resolve, reject });
      this.#watchMemory();
      const envelope: Envelope<EngineRequest> = { id, body: request };
      // A broken pipe is told by the exit event as well, which rejects what waits.
      child.send(envelope, () => undefined);
    });
  }

  async #start(): Promise<Extract<EngineAnswer, { kind: "opened" }>> {
    const child = fork(PROCESS_FILE, {
      execArgv: ["--import", import.meta.resolve("tsx")],
      env: { ...process.env, UV_THREADPOOL_SIZE: String(THREADS), NODE_OPTIONS: "" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child = child;
    this.#generation += 1;
    child.on("message", (message: Envelope<EngineAnswer> | MemoryReport) => {
      if ("id" in message) this.#settle(message.id, message.body);
      else this.#checkMemory(message.residentBytes);
    });
    child.on("error", () => this.#gone(child));
    child.on("exit", () => this.#gone(child));
    try {
      const answer = await this.#send({ op: "open", file: this.#file });
      if (answer.kind === "opened") return answer;
      if (answer.kind !== "failed") throw new Error(answer.kind);
      throw new StoreError(answer.code ?? "unavailable", answer.message, { cause: answer.detail });
    } catch (error) {
      this.#opened = undefined;
      child.kill("SIGKILL");
      if (!(error instanceof EngineGone)) throw error;
      throw new StoreError("unavailable", "The process of the local store ended while it opened the database.", {
        cause: error,
      });
    }
  }

  #settle(id: number, answer: EngineAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#stopWatching();
    waiting?.resolve(answer);
  }

  #gone(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#opened = undefined;
    this.#stopWatching();
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { request, reject } of lost) {
      reject(new EngineGone(request, this.#blamed?.request === request ? this.#blamed.reason : undefined));
    }
  }

  async #kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const until = performance.now() + COMMIT_GRACE_MS;
    const committing = () => [...this.#waiting.values()].some(({ request }) => request.op === "commit");
    while (committing() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
    this.#gone(child);
  }

  #watchMemory(): void {
    this.#watch ??= setInterval(() => {
      const pid = this.#child?.pid;
      const bytes = pid === undefined ? undefined : residentBytes(pid);
      if (bytes !== undefined) this.#checkMemory(bytes);
    }, WATCH_MEMORY_MS).unref();
  }

  #stopWatching(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }

  /** The query that has run longest is to blame; the others are run again by their callers. */
  #checkMemory(bytes: number): void {
    if (bytes < memoryCeiling()) return;
    const [oldest] = [...this.#waiting.values()]
      .filter(({ request }) => request.op === "run" || request.op === "stream" || request.op === "direct")
      .sort((x, y) => x.since - y.since);
    if (!oldest || this.#ending) return;
    const megabytes = Math.round(memoryCeiling() / 1024 / 1024);
    const reason = new StoreError(
      "too-big",
      `The statement needed more than the ${megabytes} MB that the local store may use; ask for less, or use Neo4j (NEO4J_URI).`,
    );
    this.kill(reason, oldest.request).catch(() => undefined);
  }
}
