import { z } from "zod";

/** Every code a problem can carry, with its HTTP status and what it means. The code is the stable part: test on it. */
export const PROBLEMS = {
  "invalid-input": { status: 400, title: "The request does not fit the route's schema" },
  "malformed-json": { status: 400, title: "The body is not JSON" },
  "cypher-syntax": { status: 400, title: "The statement is not valid Cypher" },
  "cypher-unknown-name": { status: 400, title: "The statement names something the store does not have" },
  "cypher-failed": { status: 400, title: "The statement failed while it ran" },
  "write-refused": { status: 403, title: "The statement writes, and the console only reads" },
  "clause-refused": { status: 403, title: "The statement uses a clause or procedure that the console does not allow" },
  "foreign-host": { status: 403, title: "The Host header names another site" },
  "foreign-origin": { status: 403, title: "The request comes from another site" },
  "not-found": { status: 404, title: "There is no such thing" },
  "method-not-allowed": { status: 405, title: "The route does not take this method" },
  conflict: { status: 409, title: "Someone changed this in the meantime" },
  duplicate: { status: 409, title: "There is one already" },
  "too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body must be application/json" },
  "unsupported-by-store": { status: 422, title: "This store does not support that" },
  "too-big": { status: 422, title: "The request needs more work or memory than is allowed" },
  busy: { status: 503, title: "Too much is under way" },
  cancelled: { status: 499, title: "The request was cancelled" },
  internal: { status: 500, title: "Something failed inside Clew" },
  "store-unavailable": { status: 503, title: "The store does not answer" },
  "store-sign-in": { status: 503, title: "The store refused the sign-in" },
  timeout: { status: 504, title: "The store did not answer in time" },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Where in a Cypher statement an error is: line and column from 1, offset from 0. */
export const positionSchema = z.object({
  line: z.number().int(),
  column: z.number().int(),
  offset: z.number().int(),
});
export type Position = z.infer<typeof positionSchema>;

/** An error body (RFC 9457, `application/problem+json`). `detail` says which thing failed and what to do next. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string(),
  requestId: z.string(),
  position: positionSchema.optional(),
  /** For `conflict`: what stands there now. */
  current: z.unknown().optional(),
  /** For `invalid-input`: each field that does not fit, as a path of keys. */
  errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
