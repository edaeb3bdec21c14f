import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import pino, { type Logger } from "pino";
import { createApp } from "./app.ts";
import { type Config, ConfigError, isLoopback } from "./config.ts";
import { Lifecycle } from "./http/lifecycle.ts";
import { createStartingApp } from "./starting-app.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { openStore } from "./store/open-store.ts";
import { StoreError } from "./store/store-error.ts";

/** What is under way when a stop is asked for has this long to finish. */
const GRACE_MS = 5000;
/** Pause between looks at a store that does not answer yet. */
const RETRY_MS = 1000;

export interface ServeOptions {
  readonly config: Config;
  readonly logLevel: string;
  /** Makes the handlers of the page once the server is there. */
  readonly page: (server: Server) => Promise<readonly RequestHandler[]>;
  /** Aborted when Clew is asked to stop. */
  readonly stop: AbortSignal;
}

/**
 * Opens the store, seeds it where that is due, serves, and prints the ready line once requests can be served. When
 * it is asked to stop, it finishes what is under way, closes the store and exits with 0.
 * @throws ConfigError, StoreError for what waiting does not mend: a wrong setting, a refused sign-in, no such database
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { config } = options;
  // The log goes to stderr: stdout has the ready line alone.
  const log = pino({ level: options.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  if (!isLoopback(config.host)) warnOfExposure(config.host);

  const lifecycle = new Lifecycle();
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 });
  const starting = createStartingApp({ host: config.host, log });
  server.on("request", starting);
  await listen(server, config);
  let stopped = async () => {};
  const onStop = () => {
    stopped().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  if (options.stop.aborted) return onStop();
  options.stop.addEventListener("abort", onStop, { once: true });
  try {
    const store = await openStore(config.store);
    stopped = () => stopServing(server, store, lifecycle, log);
    const page = await options.page(server);
    const prepared = prepareStore(store, config, log);
    // A local store is filled before anyone sees it; Neo4j may come up later, and until then the page says so.
    if (config.store.kind === "embedded") await prepared;
    server.off("request", starting);
    server.on("request", createApp({ store, log, lifecycle, host: config.host, page }));
    const entities = await prepared;
    if (lifecycle.stopping) return;
    const label = store.info.label;
    process.stdout.write(`Clew is ready at ${addressOf(server, config.host)} (${label}, ${entities} entities)\n`);
  } catch (error) {
    // Closing the store ends what still ran at the start.
    if (options.stop.aborted) return;
    server.close();
    throw error;
  }
}

/** Says in one sentence why a start failed; the process ends with 1. */
export function failStart(error: unknown): never {
  const known = error instanceof ConfigError || error instanceof StoreError;
  const message = known
    ? error.message
    : `Clew could not start: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${message.replaceAll(/\s*\n\s*/g, " ")}\n`);
  process.exit(1);
}

/** Waits for the store to answer, fills an empty local one, and counts the entities in it. */
async function prepareStore(store: GraphStore, config: Config, log: Logger): Promise<number> {
  for (let waited = false; ; waited = true) {
    try {
      await store.ready();
      let { totals } = await store.schema();
      if (config.store.kind === "embedded" && config.seed && totals.entities === 0 && totals.claims === 0) {
        const { seedStore } = await import("./seed/seed-store.ts");
        const report = await seedStore(store);
        log.info({ created: report.created }, "seeded the empty store");
        ({ totals } = await store.schema());
        return Math.max(totals.entities, report.total.entities);
      }
      return totals.entities;
    } catch (error) {
      const later = error instanceof StoreError && ["unavailable", "timeout", "busy"].includes(error.code);
      if (config.store.kind === "embedded" || !later) throw error;
      if (!waited) log.warn({ code: error.code }, `${error.message} Clew waits for it.`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      throw new ConfigError(
        `Port ${port} is in use by another program: set PORT to another one (PORT=0 takes any free port).`,
      );
    }
    if (code === "EACCES")
      throw new ConfigError(`PORT ${port} needs rights that this user lacks: set PORT to one above 1023.`);
    throw new ConfigError(`HOST ${host} is not an address of this machine: set HOST to 127.0.0.1.`);
  }
}

async function stopServing(server: Server, store: GraphStore, lifecycle: Lifecycle, log: Logger): Promise<void> {
  log.info("stopping");
  await lifecycle.drain(GRACE_MS);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
  await store.close();
  log.info("stopped");
}

function warnOfExposure(host: string): void {
  process.stderr.write(
    `HOST is ${host}, so Clew can be reached from other machines, and whoever reaches it can read the whole graph: ` +
      "Clew has no sign-in. Set HOST=127.0.0.1 to keep it to this machine.\n",
  );
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const shown = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}
