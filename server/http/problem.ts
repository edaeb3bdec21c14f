import { type Position, PROBLEMS, type Problem, type ProblemCode } from "../../contract/problems.ts";
import { NameError } from "../store/escape-name.ts";
import type { StoreErrorCode } from "../store/graph-store.ts";
import { StoreError } from "../store/store-error.ts";

/** An answer that is not the one asked for. `message` is its `detail`: what failed and what to do next. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly position: Position | undefined;
  readonly errors: Problem["errors"];
  readonly current: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string,
    options: {
      position?: Position | undefined;
      errors?: Problem["errors"];
      current?: unknown;
      headers?: Readonly<Record<string, string>>;
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = "HttpProblem";
    this.code = code;
    this.position = options.position;
    this.errors = options.errors;
    this.current = options.current;
    this.headers = options.headers ?? {};
  }
}

const STORE_CODES: Record<StoreErrorCode, ProblemCode> = {
  duplicate: "duplicate",
  "still-connected": "conflict",
  conflict: "conflict",
  syntax: "cypher-syntax",
  "unknown-name": "cypher-unknown-name",
  failed: "cypher-failed",
  "write-in-read": "write-refused",
  timeout: "timeout",
  cancelled: "cancelled",
  "too-big": "too-big",
  busy: "busy",
  unavailable: "store-unavailable",
  "sign-in": "store-sign-in",
  "no-database": "store-unavailable",
  unsupported: "unsupported-by-store",
  "invalid-value": "invalid-input",
};

/** What can befall any statement; every other code of an application's own statement is a fault of ours. */
const OPERATIONAL: ReadonlySet<StoreErrorCode> = new Set([
  "timeout",
  "cancelled",
  "too-big",
  "busy",
  "unavailable",
  "sign-in",
  "no-database",
  "conflict",
]);

const INTERNAL = "Something failed inside Clew. Try again; if it stays, report it with this request id.";
/** Seconds after which a client may ask again, for every 503. */
const RETRY_AFTER = "2";

/**
 * What an error is for the caller. Nothing of an unexpected error is shown: it may hold paths, statements or secrets.
 * @param analystsOwn whether the statement that failed was the caller's, so that its faults are the caller's too
 */
export function asProblem(error: unknown, analystsOwn: boolean): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof StoreError) {
    if (!analystsOwn && !OPERATIONAL.has(error.code)) return new HttpProblem("internal", INTERNAL, { cause: error });
    return new HttpProblem(STORE_CODES[error.code], error.message, { position: error.position, cause: error });
  }
  if (error instanceof NameError) return new HttpProblem("invalid-input", error.message);
  return asClientError(error) ?? new HttpProblem("internal", INTERNAL, { cause: error });
}

/** The body of a problem and the headers that go with it. */
export function problemAnswer(
  problem: HttpProblem,
  requestId: string,
): { body: Problem; headers: Record<string, string> } {
  const { status, title } = PROBLEMS[problem.code];
  return {
    body: {
      type: `/api/docs#${problem.code}`,
      title,
      status,
      code: problem.code,
      detail: problem.message,
      requestId,
      ...(problem.position && { position: problem.position }),
      ...(problem.errors && { errors: problem.errors }),
      ...(problem.current !== undefined && { current: problem.current }),
    },
    headers: { ...(status === 503 ? { "Retry-After": RETRY_AFTER } : {}), ...problem.headers },
  };
}

/** Errors that Express and its body parser raise about the request. */
function asClientError(error: unknown): HttpProblem | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (type === "entity.parse.failed")
    return new HttpProblem("malformed-json", "The body is not JSON: check it and send it again.");
  if (type === "entity.too.large")
    return new HttpProblem("too-large", "The body is larger than the route takes: send less at a time.");
  if (type === "encoding.unsupported" || type === "charset.unsupported") {
    return new HttpProblem("unsupported-media-type", "The body must be application/json in UTF-8.");
  }
  if (type === "request.aborted") return new HttpProblem("cancelled", "The request was broken off by the caller.");
  if (typeof status === "number" && status >= 400 && status < 500) {
    return new HttpProblem("invalid-input", "The request cannot be read: check its address, headers and body.");
  }
  return undefined;
}
