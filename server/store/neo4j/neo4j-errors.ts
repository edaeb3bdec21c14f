import { isRetryableError, Neo4jError } from "neo4j-driver";
import type { Position } from "../../../contract/problems.ts";
import type { StoreErrorCode } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";

/** Ends of Neo4j's status codes, the first that fits. What is not listed is `failed`. */
const CODES: readonly (readonly [end: RegExp, code: StoreErrorCode])[] = [
  [/Schema\.ConstraintValidationFailed$|Schema\.ConstraintCreationFailed$/, "duplicate"],
  [/Transaction\.(DeadlockDetected|LockClientStopped|LockAcquisitionTimeout|ConstraintsChanged|Outdated)$/, "conflict"],
  [/Statement\.EntityNotFound$/, "conflict"],
  [/Statement\.SyntaxError$/, "syntax"],
  [/Procedure\.ProcedureNotFound$/, "unknown-name"],
  [/Statement\.AccessMode$/, "write-in-read"],
  // A parameter that the server cannot read, such as a time zone that its Java does not know.
  [/Request\.Invalid$/, "invalid-value"],
  [/Transaction\.(TransactionTimedOut|TransactionTimedOutClientConfiguration)$/, "timeout"],
  [/Transaction\.Terminated$/, "cancelled"],
  [/General\.(MemoryPoolOutOfMemoryError|OutOfMemoryError|StackOverFlowError)$/, "too-big"],
  [/Request\.NoThreadsAvailable$|Transaction\.MaximumTransactionLimitReached$/, "busy"],
  [/Database\.DatabaseNotFound$/, "no-database"],
  [
    /General\.DatabaseUnavailable$|Database\.\w+$|Cluster\.NotALeader$|^(ServiceUnavailable|SessionExpired)$/,
    "unavailable",
  ],
  [/^ProtocolError$/, "unavailable"],
  [/Security\.Forbidden$/, "failed"],
  [/Security\.\w+$/, "sign-in"],
  [/Statement\.(NotSystemDatabaseError|UnsupportedAdministrationCommand|UnsupportedOperationError)$/, "unsupported"],
];

/** Messages of ours for what is not about the statement: the engine's own would name hosts, users or databases. */
const MESSAGES: Partial<Record<StoreErrorCode, string>> = {
  unavailable: "Neo4j does not answer. Check that it runs and that NEO4J_URI is right.",
  "no-database": "Neo4j has no database of that name. Check NEO4J_DATABASE.",
  "sign-in": "Neo4j refused the sign-in. Check NEO4J_USERNAME and NEO4J_PASSWORD.",
  timeout: "Neo4j did not answer in time.",
  cancelled: "The query was cancelled.",
  busy: "Neo4j has too much under way. Try again in a moment.",
  "too-big": "The query needs more memory than Neo4j allows. Ask for less at a time.",
  conflict: "Someone else was changing the same elements. Try again.",
};

/** Makes a StoreError of what the driver throws. Anything that is not the driver's is given back as it is. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = codeOf(error);
  const position = positionOf(error);
  const message = MESSAGES[code] ?? shownMessage(error.message);
  return new StoreError(code, message, { cause: error, ...(position && { position }) });
}

/** Whether the whole transaction may be run again: after a conflict, or when the connection or the leader was lost. */
export function isWorthRetrying(error: StoreError): boolean {
  const { cause } = error;
  if (!(cause instanceof Neo4jError) || (error.code !== "conflict" && error.code !== "unavailable")) return false;
  return isRetryableError(cause) || cause.code.endsWith("Statement.EntityNotFound");
}

function codeOf(error: Neo4jError): StoreErrorCode {
  const { code, message } = error;
  const found = CODES.find(([end]) => end.test(code))?.[1] ?? "failed";
  if (found === "duplicate") {
    if (/still has relationships/i.test(message)) return "still-connected";
    if (/must have the property|must be of type/i.test(message)) return "invalid-value";
  }
  if (found === "syntax" && /^Unknown function/i.test(message)) return "unknown-name";
  if (found === "failed") {
    if (/^(Connection acquisition timed out|Pool is closed)/.test(message)) return "unavailable";
    if (/Property values can only be|Collections containing|only supports a subset of Cypher types/i.test(message)) {
      return "invalid-value";
    }
  }
  return found;
}

const POSITION = /\(?line (\d+), column (\d+) \(offset: (\d+)\)\)?/;

function positionOf(error: Neo4jError): Position | undefined {
  const match = POSITION.exec(error.message);
  return match ? { line: Number(match[1]), column: Number(match[2]), offset: Number(match[3]) } : undefined;
}

/** The engine's sentence, without the position, the excerpt of the statement that follows it, and file paths. */
function shownMessage(message: string): string {
  const [beforePosition] = message.split(POSITION);
  const [firstLine] = (beforePosition ?? "").trim().split(/\r?\n/);
  const shown = (firstLine ?? "")
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, "(address)")
    .replace(
      /\bfile:\S+|(?<![\p{L}\p{N}_.])(?:[A-Za-z]:)?[\\/](?:[\p{L}\p{N}_.@~-][\p{L}\p{N}_.@~ -]*[\\/])+[\p{L}\p{N}_.@~-]*/gu,
      "(path)",
    )
    .trim();
  return shown || "Neo4j could not run the statement.";
}
