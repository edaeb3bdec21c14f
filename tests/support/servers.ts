import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { createApp } from "../../server/app.ts";
import type { ConsoleLimits } from "../../server/cypher/run-console.ts";
import { Lifecycle } from "../../server/http/lifecycle.ts";
import { seedStore } from "../../server/seed/seed-store.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import type { StoreSettings } from "../../server/store/open-store.ts";
import { describeStores } from "./stores.ts";

/** What came back over the socket. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly type: string;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** A Clew that listens on a free port of the loopback address. */
export interface RunningServer {
  readonly url: string;
  readonly lifecycle: Lifecycle;
  /** What it has logged so far, one JSON object a line. */
  logs(): string;
  get(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: unknown, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts the whole HTTP side over a store, without a page. */
export async function startServer(store: GraphStore, consoleLimits?: ConsoleLimits): Promise<RunningServer> {
  const lines: string[] = [];
  const log = pino({ level: "debug", base: null }, { write: (line: string) => void lines.push(line) });
  const lifecycle = new Lifecycle();
  const app = createApp({ store, log, lifecycle, host: "127.0.0.1", ...(consoleLimits && { consoleLimits }) });
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    const text = await response.text();
    const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const body = type.endsWith("json") && text !== "" ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, type, text, body };
  };
  return {
    url,
    lifecycle,
    logs: () => lines.join(""),
    get: (path, init = {}) => send(path, init),
    post: (path, body, init = {}) =>
      send(path, {
        method: "POST",
        body: JSON.stringify(body),
        ...init,
        headers: { "Content-Type": "application/json", ...init.headers },
      }),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

export interface ServedStore {
  readonly kind: StoreSettings["kind"];
  readonly server: RunningServer;
  readonly store: GraphStore;
}

/**
 * Runs the same suite on a server over each store, started once for the suite: `served()` gives it. `graph` fills the
 * store first, with the article's graph when it is left out.
 */
export function describeServers(
  name: string,
  suite: (served: () => ServedStore) => void,
  options: { graph?: (store: GraphStore) => Promise<unknown>; consoleLimits?: ConsoleLimits } = {},
): void {
  describeStores(name, (open, { kind }) => {
    let served: ServedStore | undefined;
    beforeAll(async () => {
      const store = await open();
      await store.ready();
      await (options.graph ?? seedStore)(store);
      served = { kind, store, server: await startServer(store, options.consoleLimits) };
    }, 120_000);
    suite(() => {
      if (!served) throw new Error("The server did not start.");
      return served;
    });
    afterAll(() => served?.server.close());
  });
}
