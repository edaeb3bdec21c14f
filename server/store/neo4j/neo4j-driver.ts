import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import neo4j, { type BookmarkManager, type Driver, type Session } from "neo4j-driver";
import type { StoreSettings } from "../open-store.ts";

export type Neo4jSettings = Extract<StoreSettings, { kind: "neo4j" }>;

/** Connections kept to one server. Neo4j's own default is 100 for a whole program; Clew's queries are short. */
export const POOL_SIZE = 50;
/** A session that was closed and is not back in the pool by then is stuck on a server that went silent. */
const STUCK_AFTER_MS = 5000;

/** The sockets that are opened in the course of a call belong to its driver. */
const socketsOf = new AsyncLocalStorage<Set<Socket>>();
// The driver forgets a connection while it shakes hands: on a server that takes connections and says nothing, closing the
// driver would leave those open for ever. Node announces every socket but those of TLS, which this therefore misses.
subscribe("net.client.socket", (message) => {
  const sockets = socketsOf.getStore();
  const { socket } = message as { socket: Socket };
  sockets?.add(socket);
  socket.once("close", () => sockets?.delete(socket));
});

/** A driver and the sockets that it has open. */
interface OwnDriver {
  readonly driver: Driver;
  readonly sockets: Set<Socket>;
}

/** A session of one call. */
export interface OwnSession {
  readonly session: Session;
  /** What opens a connection must be done in here. */
  readonly connecting: <T>(work: () => T) => T;
  /** Must be called when the call is over. Never rejects. */
  readonly end: () => Promise<void>;
}

/**
 * The process's one driver. The driver cannot drop a single connection whose server has gone silent: it would fill its
 * pool with them. So when a session does not close, a new driver takes over and the old one is closed, which cuts its
 * connections.
 */
export class Neo4jSessions {
  readonly #settings: Neo4jSettings;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  readonly #closing = new Set<Promise<void>>();
  #own: OwnDriver;

  /** @throws TypeError for a URI that is not one of Neo4j's; nothing is connected yet */
  constructor(settings: Neo4jSettings) {
    this.#settings = settings;
    this.#own = newDriver(settings);
  }

  /** Sessions see each other's writes, on a cluster too: they share bookmarks. */
  begin(mode: "READ" | "WRITE", fetchSize = 1000): OwnSession {
    const own = this.#own;
    const session = own.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize,
      ...(this.#settings.database && { database: this.#settings.database }),
    });
    let ended: Promise<void> | undefined;
    const end = () => {
      ended ??= this.#end(session, own);
      return ended;
    };
    return { session, connecting: (work) => socketsOf.run(own.sockets, work), end };
  }

  /** Cancels what the session runs, rolls back, and gives its connection back. Never rejects. */
  async #end(session: Session, own: OwnDriver): Promise<void> {
    const stuck = setTimeout(() => this.#replace(own), STUCK_AFTER_MS);
    stuck.unref();
    const closing = session.close().catch(() => {});
    this.#closing.add(closing);
    await closing;
    this.#closing.delete(closing);
    clearTimeout(stuck);
  }

  #replace(own: OwnDriver): void {
    if (own !== this.#own) return;
    this.#own = newDriver(this.#settings);
    void closeDriver(own);
  }

  async close(): Promise<void> {
    const timeout = new Promise((resolve) => setTimeout(resolve, 1000).unref());
    await Promise.race([Promise.all(this.#closing), timeout]);
    await closeDriver(this.#own);
  }
}

async function closeDriver({ driver, sockets }: OwnDriver): Promise<void> {
  await driver.close().catch(() => {});
  for (const socket of sockets) socket.destroy(new Error("The driver was closed."));
}

function newDriver({ uri, username, password }: Neo4jSettings): OwnDriver {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    useBigInt: true,
    maxConnectionPoolSize: POOL_SIZE,
    connectionTimeout: 3000,
    // Longer than a call's deadline: a session that waits for a connection in vain must be seen to be stuck.
    connectionAcquisitionTimeout: 60_000,
    // A connection that idled this long is tried before it is used: a firewall may have forgotten it.
    connectionLivenessCheckTimeout: 60_000,
    // Retries are made by Neo4jCalls: the driver's begin after a second and know nothing of the call's deadline.
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
    userAgent: "clew",
  });
  return { driver, sockets: new Set() };
}
