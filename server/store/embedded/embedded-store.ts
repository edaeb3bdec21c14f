import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { SchemaOutput, SearchOutput, StoreInfo } from "../../../contract/routes.ts";
import type { WireMap } from "../../../contract/values.ts";
import type {
  CallOptions,
  Explanation,
  GraphStore,
  ResultStream,
  SchemaChange,
  SearchOptions,
  Tx,
} from "../graph-store.ts";
import { StoreError } from "../store-error.ts";
import { EmbeddedCalls } from "./embedded-calls.ts";
import { EmbeddedConsole } from "./embedded-console.ts";
import { embeddedInfo } from "./embedded-info.ts";
import { EngineClient } from "./engine-client.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrateEmbedded } from "./migrate-embedded.ts";
import { surveySchema } from "./schema-survey.ts";

const DATABASE_FILE = "graph.grafeo";

/**
 * Opens the store of a folder, making both if they are missing. One process has a folder at a time.
 * @throws StoreError `unavailable` when the folder is in use, cannot be written, or its database is damaged
 */
export async function openEmbeddedStore(folder: string): Promise<GraphStore> {
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  const client = new EngineClient(join(folder, DATABASE_FILE));
  try {
    const { version } = await client.open();
    return new EmbeddedStore(client, embeddedInfo(version), unlock);
  } catch (error) {
    await client.close();
    unlock();
    throw error;
  }
}

class EmbeddedStore implements GraphStore {
  readonly info: StoreInfo;
  readonly #client: EngineClient;
  readonly #calls: EmbeddedCalls;
  readonly #console: EmbeddedConsole;
  readonly #unlock: () => void;

  constructor(client: EngineClient, info: StoreInfo, unlock: () => void) {
    this.info = info;
    this.#client = client;
    this.#calls = new EmbeddedCalls(client, () => undefined);
    this.#console = new EmbeddedConsole(client, this.#calls);
    this.#unlock = unlock;
  }

  read<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T> {
    return this.#calls.read(work, options);
  }

  write<T>(work: (tx: Tx) => Promise<T>, options?: CallOptions): Promise<T> {
    return this.#calls.write(work, options);
  }

  stream(text: string, parameters: WireMap, options?: CallOptions): Promise<ResultStream> {
    return this.#console.stream(text, parameters, options);
  }

  explain(text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation> {
    return this.#console.explain(text, parameters, options);
  }

  async search(_text: string, _options: SearchOptions): Promise<SearchOutput> {
    throw new StoreError("unsupported", "Search comes next.");
  }

  schema(options?: CallOptions): Promise<Omit<SchemaOutput, "store">> {
    return surveySchema((work) => this.read(work, options));
  }

  migrate(change: SchemaChange): Promise<void> {
    return this.#calls.alone(() => migrateEmbedded(this.#client, change), { deadlineMs: 60_000 });
  }

  async ready(options?: CallOptions): Promise<void> {
    await this.read((tx) => tx.run({ name: "embedded-ready", text: "RETURN 1 AS one" }), options);
  }

  async close(): Promise<void> {
    this.#calls.close();
    await this.#client.close();
    this.#unlock();
  }
}
