import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
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
import { EmbeddedSearch } from "./embedded-search.ts";
import { EngineClient } from "./engine-client.ts";
import { folderInUse, markFolder, refuseFolderInUse } from "./folder-mark.ts";
import { migrateEmbedded } from "./migrate-embedded.ts";
import { SchemaSurvey } from "./schema-survey.ts";

const DATABASE_FILE = "graph.grafeo";

/**
 * Opens the store of a folder, making both if they are missing. One process has a folder at a time.
 * @throws StoreError `unavailable` when the folder is in use, cannot be written, or its database is damaged
 */
export async function openEmbeddedStore(folder: string): Promise<GraphStore> {
  makeWritable(folder);
  refuseFolderInUse(folder);
  const client = new EngineClient(join(folder, DATABASE_FILE));
  try {
    const { version } = await client.open();
    const store = new EmbeddedStore(client, embeddedInfo(version), markFolder(folder));
    store.warm();
    return store;
  } catch (error) {
    await client.close();
    throw error instanceof StoreError && error.code === "busy" ? folderInUse(folder) : error;
  }
}

function makeWritable(folder: string): void {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new StoreError(
      "unavailable",
      `The data folder cannot be written (${(cause as NodeJS.ErrnoException).code}): give this user the right to write there, or set CLEW_DATA to another folder.`,
      { cause },
    );
  }
}

/** Folder by folder from the top: Node's own way never ends under a parent that takes none, such as /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it a moment before.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

class EmbeddedStore implements GraphStore {
  readonly info: StoreInfo;
  readonly #client: EngineClient;
  readonly #calls: EmbeddedCalls;
  readonly #console: EmbeddedConsole;
  readonly #search: EmbeddedSearch;
  readonly #survey: SchemaSurvey;
  readonly #unlock: () => void;

  constructor(client: EngineClient, info: StoreInfo, unlock: () => void) {
    this.info = info;
    this.#client = client;
    this.#calls = new EmbeddedCalls(client, (nodes) => {
      this.#search.changed(nodes);
      this.#survey.changed();
    });
    this.#console = new EmbeddedConsole(client, this.#calls);
    this.#search = new EmbeddedSearch(client, (work, options) => this.read(work, options));
    this.#survey = new SchemaSurvey((work, options) => this.read(work, options));
    this.#unlock = unlock;
  }

  /** Begins what would make the first search slow. */
  warm(): void {
    this.#search.warm();
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

  profile(text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation> {
    return this.#console.profile(text, parameters, options);
  }

  search(text: string, options: SearchOptions): Promise<SearchOutput> {
    return this.#search.search(text, options);
  }

  async schema(options?: CallOptions): Promise<Omit<SchemaOutput, "store">> {
    const call = this.#calls.begin(options);
    try {
      return await call.race(this.#survey.survey());
    } finally {
      call.release();
    }
  }

  migrate(change: SchemaChange): Promise<void> {
    return this.#calls.alone(() => migrateEmbedded(this.#client, change), { deadlineMs: 60_000 });
  }

  async ready(options?: CallOptions): Promise<void> {
    await this.read((tx) => tx.run({ name: "embedded-ready", text: "RETURN 1 AS one" }), options);
  }

  async close(): Promise<void> {
    this.#calls.close();
    this.#search.close();
    await this.#client.close();
    this.#unlock();
  }
}
