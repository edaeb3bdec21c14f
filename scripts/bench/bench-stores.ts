import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openStore, type StoreSettings } from "../../server/store/open-store.ts";
import { startJavaNeo4j } from "../neo4j/java-neo4j.ts";
import { newPassword } from "../neo4j/kept-password.ts";
import { NEO4J_VERSION } from "../neo4j/neo4j-jars.ts";
import { freePort } from "../neo4j/port-in-use.ts";
import { type GeneratedIds, generateGraph } from "./generated-graph.ts";

/** A store that a server can open. */
export interface BenchStore {
  readonly kind: StoreSettings["kind"];
  readonly settings: StoreSettings;
  /** The same as Clew's own settings. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A store filled with the generated graph, closed again. */
export interface FilledStore extends BenchStore {
  readonly ids: GeneratedIds;
}

const FOLDER = join(".test", "bench");

/** The stores of one run of the bench, each made and filled when it is first asked for. */
export class BenchStores {
  readonly #log: (line: string) => void;
  readonly #stop: AbortSignal;
  readonly #filled = new Map<StoreSettings["kind"], Promise<FilledStore>>();
  readonly #endings: (() => Promise<void>)[] = [];

  /** @param stop ends the Neo4j, whether it has started or not */
  constructor(log: (line: string) => void, stop: AbortSignal) {
    this.#log = log;
    this.#stop = stop;
  }

  filled(kind: StoreSettings["kind"]): Promise<FilledStore> {
    const made = this.#filled.get(kind) ?? this.#fill(kind);
    this.#filled.set(kind, made);
    return made;
  }

  /** A folder that is removed at the end. */
  async folder(name: string): Promise<string> {
    const folder = join(FOLDER, name);
    await rm(folder, { recursive: true, force: true });
    this.#endings.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  async close(): Promise<void> {
    for (const end of this.#endings.reverse()) await end();
  }

  /** A store with nothing in it, in a folder of its own. */
  async empty(kind: StoreSettings["kind"], name: string): Promise<BenchStore> {
    const folder = await this.folder(name);
    const settings: StoreSettings = kind === "embedded" ? { kind, folder } : await this.#startNeo4j(folder);
    const environment: Record<string, string> =
      settings.kind === "embedded"
        ? { CLEW_DATA: settings.folder, CLEW_SEED: "off" }
        : { NEO4J_URI: settings.uri, NEO4J_USERNAME: settings.username, NEO4J_PASSWORD: settings.password };
    return { kind, settings, environment };
  }

  async #fill(kind: StoreSettings["kind"]): Promise<FilledStore> {
    const empty = await this.empty(kind, kind);
    this.#log(`filling the ${kind} store …`);
    const store = await openStore(empty.settings);
    try {
      return { ...empty, ids: await generateGraph(store, (line) => this.#log(`  ${line}`)) };
    } finally {
      await store.close();
    }
  }

  async #startNeo4j(home: string): Promise<StoreSettings> {
    const server = await startJavaNeo4j({
      version: NEO4J_VERSION,
      home,
      cache: ".neo4j",
      port: await freePort(),
      password: newPassword(),
      log: this.#log,
      signal: this.#stop,
    });
    this.#endings.push(() => server.stop());
    return { kind: "neo4j", uri: server.uri, username: server.username, password: server.password };
  }
}
