import type { Position } from "../../../contract/problems.ts";
import type { StoreErrorCode } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";
import type { Failed } from "./engine-protocol.ts";

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  G2000: "duplicate",
  G1001: "still-connected",
  "40000": "conflict",
  "42001": "syntax",
  "42002": "unknown-name",
  "42000": "syntax",
};
/** What the engine itself says it has not got: functions, and forms that it reads and does not run. */
const MISSING = /Unknown function|unsupported(?=: )/;
/** The engine's own limit for a path search, which has the status of any error in the data. */
const TOO_BIG = /more than the \d+ \wiB of memory/;

/**
 * What the engine's process failed with, in neutral terms. `positionOf` turns an offset in the text that was sent into
 * one the author knows.
 */
export function engineError(
  { code: own, status, message, detail }: Failed,
  text: string,
  positionOf: (offset: number) => Position,
): StoreError {
  if (own) return new StoreError(own, message, { cause: detail });
  const missing = MISSING.exec(message)?.[0];
  const code = missing === "unsupported" ? missing : TOO_BIG.test(message) ? "too-big" : (CODES[status] ?? "failed");
  const offset = errorOffset(message, text);
  return new StoreError(
    code,
    readable(message) + (missing ? " The local store does not have it; Neo4j may (NEO4J_URI)." : ""),
    {
      cause: new Error(message),
      ...(offset !== undefined && { position: positionOf(offset) }),
    },
  );
}

/** `--> query:2:3`, line and column from 1, in the engine's messages. */
function errorOffset(message: string, text: string): number | undefined {
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const before = text.split("\n").slice(0, Number(line) - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1;
}

/** The engine's message without its prefixes, its drawing of the place, and paths of this machine. */
function readable(message: string): string {
  const [first = ""] = message.split("\n");
  const help = /help: (.*)/.exec(message)?.[1];
  const bare = first
    .replace(/^(Query|Database|Transaction) error: /, "")
    .replace(/GRAFEO-[A-Z]\d+: /g, "")
    .replace(/^(syntax|semantic|execution) error: /, "")
    .replace(/^\[Cypher\] /, "")
    .replace(/^unsupported: /, "")
    .replaceAll(/(?:[A-Za-z]:)?[\\/](?:[\p{L}\p{N}_.@~ -]+[\\/])+[\p{L}\p{N}_.@~-]+/gu, "a file");
  return `${bare}${/[.?!]$/.test(bare) ? "" : "."}${help ? ` ${help}` : ""}`;
}

/** Line and column from 1 of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1, offset };
}
