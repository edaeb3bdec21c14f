import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import type { StoreSettings } from "./store/open-store.ts";

/** The settings of one start, checked. */
export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly store: StoreSettings;
  /** Whether an empty local store is filled with the article's graph. */
  readonly seed: boolean;
}

/** A setting that cannot be used. The message is one sentence that names it and never repeats a password. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ConfigError";
  }
}

type Settings = Readonly<Record<string, string | undefined>>;

const NEO4J_SCHEMES = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"];

/**
 * Reads the settings from the environment, and from an `.env` file for those the environment leaves out. An empty
 * value counts as left out.
 * @throws ConfigError
 */
export function readConfig(env: Settings, envFile?: string): Config {
  const settings = readSettings(env, envFile);
  return {
    host: readHost(settings.HOST),
    port: readPort(settings.PORT),
    store: readStore(settings),
    seed: readSeed(settings.CLEW_SEED),
  };
}

/**
 * How much is logged: LOG_LEVEL, `info` by default. Successful requests are logged from `debug` on.
 * @throws ConfigError
 */
export function readLogLevel(env: Settings, envFile?: string): string {
  const level = readSettings(env, envFile).LOG_LEVEL ?? "info";
  if (!LOG_LEVELS.includes(level)) throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}.`);
  return level;
}

/** Whether an address is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function readSettings(env: Settings, envFile: string | undefined): Settings {
  return withoutEmpty({ ...(envFile === undefined ? {} : readEnvFile(envFile)), ...withoutEmpty(env) });
}

function withoutEmpty(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ""));
}

function readEnvFile(file: string): Settings {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new ConfigError(`The settings file ${file} cannot be read: make it a readable file, or remove it.`);
  }
  return parseEnv(text) as Settings;
}

function readHost(host = "127.0.0.1"): string {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  if (isIP(bare) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(bare)) {
    throw new ConfigError(`HOST must be an address or a host name such as 127.0.0.1, and "${host}" is neither.`);
  }
  return bare;
}

function readPort(port = "4747"): number {
  const number = /^\d{1,5}$/.test(port) ? Number(port) : Number.NaN;
  if (!(number <= 65_535)) {
    throw new ConfigError(`PORT must be a whole number from 0 to 65535 (0 takes any free port), and "${port}" is not.`);
  }
  return number;
}

function readSeed(seed = "on"): boolean {
  if (seed !== "on" && seed !== "off")
    throw new ConfigError(`CLEW_SEED must be "off" or "on", and "${seed}" is neither.`);
  return seed === "on";
}

function readStore(settings: Settings): StoreSettings {
  if (settings.NEO4J_URI === undefined) {
    const folder = settings.CLEW_DATA ?? ".clew";
    if (folder.includes("\0")) throw new ConfigError("CLEW_DATA must be the path of a folder.");
    return { kind: "embedded", folder: resolve(folder) };
  }
  const { NEO4J_DATABASE: database } = settings;
  if (database !== undefined && !/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/.test(database)) {
    throw new ConfigError("NEO4J_DATABASE must be a database name of letters, digits, dots and dashes.");
  }
  return {
    kind: "neo4j",
    uri: readUri(settings.NEO4J_URI),
    username: settings.NEO4J_USERNAME ?? "neo4j",
    password: settings.NEO4J_PASSWORD ?? "",
    ...(database === undefined ? {} : { database }),
  };
}

function readUri(text: string): string {
  const uri = URL.canParse(text) ? new URL(text) : undefined;
  if (!uri || !NEO4J_SCHEMES.includes(uri.protocol.slice(0, -1)) || uri.hostname === "") {
    throw new ConfigError("NEO4J_URI must be an address such as bolt://127.0.0.1:7687 or neo4j+s://host.");
  }
  if (uri.username !== "" || uri.password !== "") {
    throw new ConfigError("NEO4J_URI must not hold a sign-in: give it in NEO4J_USERNAME and NEO4J_PASSWORD.");
  }
  return text;
}
