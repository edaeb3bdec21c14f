import type { z } from "zod";
import type { ProblemCode } from "./problems.ts";

/**
 * One row of the table: what a route takes, gives and refuses. `params` are the `:names` of its path, `headers` those that
 * it heeds, in lower case.
 */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly output: z.ZodType;
  /** Problems beyond those that every route can have (`COMMON_PROBLEMS`). */
  readonly problems: readonly ProblemCode[];
  /** Who may call it. Clew has one role so far: whoever reaches the loopback address. */
  readonly rights: "anyone";
}

/** Problems that every route can have. */
export const COMMON_PROBLEMS = [
  "invalid-input",
  "foreign-host",
  "foreign-origin",
  "method-not-allowed",
  "internal",
] as const satisfies readonly ProblemCode[];

/** Problems of whatever asks the store; `conflict` also where a read met a write again and again. */
export const STORE_PROBLEMS = [
  "store-unavailable",
  "store-sign-in",
  "timeout",
  "busy",
  "cancelled",
  "conflict",
  "too-big",
] as const satisfies readonly ProblemCode[];
/** Problems of whatever takes a body. */
export const BODY_PROBLEMS = [
  "malformed-json",
  "unsupported-media-type",
  "too-large",
] as const satisfies readonly ProblemCode[];
