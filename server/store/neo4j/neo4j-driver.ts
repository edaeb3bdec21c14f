import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import neo4j, { type BookmarkManager, type Driver, type Session } from "neo4j-driver";
import type { StoreSettings } from "../open-store.ts";

export type Neo4jSettings = Extract<StoreSettings, { kind: "neo4j" }>;

/** Connections kept to one server. Neo4j's own default is 100 for a whole program; Clew's queries are short. */
export const POOL_SIZE = 50;
/** Bolt's own port, for an address that names none. */
const DEFAULT_PORT = 7687;
/** A session that was closed and is not back in the pool by then is stuck on a server that went silent. */
const STUCK_AFTER_MS = 5000;

/** The ports of the servers that drivers were made for. */
const ports = new Set<number>();
// The driver forgets a connection while it shakes hands: on a server that takes connections and says nothing, closing the
// driver would leave those open for ever. Missed are sockets of TLS, which Node does not announce, and members of a cluster
// on other ports.
subscribe("net.client.socket", (message) => {
  const { socket } = message as { socket: Socket };
  socket.once("connect", () => {
    if (!ports.has(socket.remotePort ?? 0)) return;
    const silent = setTimeout(() => {
      if (socket.bytesRead === 0) socket.destroy(new Error("The server took the connection and said nothing."));
    }, STUCK_AFTER_MS);
    silent.unref();
    socket.once("close", () => clearTimeout(silent));
  });
});

/** A session of one call. */
export interface OwnSession {
  readonly session: Session;
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
  #driver: Driver;

  /** @throws TypeError for a URI that is not one of Neo4j's; nothing is connected yet */
  constructor(settings: Neo4jSettings) {
    this.#settings = settings;
    this.#driver = newDriver(settings);
  }

  /** Sessions see each other's writes, on a cluster too: they share bookmarks. */
  begin(mode: "READ" | "WRITE", fetchSize = 1000): OwnSession {
    const driver = this.#driver;
    const session = driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize,
      ...(this.#settings.database && { database: this.#settings.database }),
    });
    let ended: Promise<void> | undefined;
    const end = () => {
      ended ??= this.#end(session, driver);
      return ended;
    };
    return { session, end };
  }

  /** Cancels what the session runs, rolls back, and gives its connection back. Never rejects. */
  async #end(session: Session, driver: Driver): Promise<void> {
    const stuck = setTimeout(() => this.#replace(driver), STUCK_AFTER_MS);
    stuck.unref();
    const closing = session.close().catch(() => {});
    this.#closing.add(closing);
    await closing;
    this.#closing.delete(closing);
    clearTimeout(stuck);
  }

  #replace(driver: Driver): void {
    if (driver !== this.#driver) return;
    this.#driver = newDriver(this.#settings);
    void driver.close().catch(() => {});
  }

  async close(): Promise<void> {
    const timeout = new Promise((resolve) => setTimeout(resolve, 1000).unref());
    await Promise.race([Promise.all(this.#closing), timeout]);
    await this.#driver.close().catch(() => {});
  }
}

function newDriver({ uri, username, password }: Neo4jSettings): Driver {
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
  ports.add(Number(new URL(uri).port || DEFAULT_PORT));
  return driver;
}
