import { type Position, type Problem, type ProblemCode, problemSchema } from "../contract/problems.ts";
import type { Route } from "../contract/route.ts";
import { type RouteName, type RouteOutput, type RouteRequest, routes } from "../contract/routes.ts";
import { words } from "./words/words.ts";

/** What went wrong with a request. `unreachable`: Clew's own server gave no answer; `bad-answer`: one that is not ours. */
export type ApiProblemCode = ProblemCode | "unreachable" | "bad-answer";

/** A request that failed; `message` is a sentence to show, `code` the part to decide by. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ApiProblemCode;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly requestId: string | null;
  /** Where in a Cypher statement the error is. */
  readonly position: Position | null;

  constructor(
    code: ApiProblemCode,
    message: string,
    more: { status?: number; problem?: Problem; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.code = code;
    this.status = more.status ?? 0;
    this.requestId = more.problem?.requestId ?? null;
    this.position = more.problem?.position ?? null;
  }
}

/** Problems that say nobody behind the page answers: what is shown stays, everything else waits. */
export function saysStoreIsGone(problem: ApiProblem): boolean {
  return problem.code === "store-unavailable" || problem.code === "store-sign-in" || problem.code === "unreachable";
}

type Given<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };
/** `params`, `query` and `body` of a route, those that it has. */
export type ApiRequest<N extends RouteName> = Given<RouteRequest<N>>;

/** Calls a route of the contract's table. Throws `ApiProblem`; an aborted call has the code `cancelled`. */
export type Api = <N extends RouteName>(
  name: N,
  request: ApiRequest<N>,
  options?: { signal?: AbortSignal },
) => Promise<RouteOutput<N>>;

interface Parts {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  headers?: Record<string, string | undefined>;
  body?: unknown;
}

/**
 * Makes the caller of the API at `base` ("" is the page's own origin). `onAnswer` hears of every problem, and null when a
 * request that needs the store succeeded, so that one place can tell whether the store is there.
 */
export function createApi(base = "", onAnswer: (problem: ApiProblem | null) => void = () => {}): Api {
  return async (name, request, options) => {
    const route: Route = routes[name];
    const parts = request as Parts;
    try {
      const response = await send(base + address(route.path, parts), route.method, parts, options?.signal);
      const output = await read(response);
      // A route that cannot miss the store says nothing about it by succeeding.
      if (route.problems.includes("store-unavailable")) onAnswer(null);
      // The server validates by the same table, so its answers are not validated a second time here.
      return output as RouteOutput<typeof name>;
    } catch (error) {
      const problem = asProblem(error, options?.signal);
      if (problem.code !== "cancelled") onAnswer(problem);
      throw problem;
    }
  };
}

function address(path: string, { params, query }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params?.[key] ?? ""));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(key, value);
  const text = search.toString();
  return text === "" ? filled : `${filled}?${text}`;
}

async function send(url: string, method: string, parts: Parts, signal?: AbortSignal): Promise<Response> {
  const headers = new Headers({ accept: "application/json, application/problem+json" });
  for (const [name, value] of Object.entries(parts.headers ?? {})) if (value !== undefined) headers.set(name, value);
  const init: RequestInit = { method, headers };
  if (signal) init.signal = signal;
  if (method === "POST" || method === "PUT") {
    headers.set("content-type", "application/json");
    init.body = JSON.stringify(parts.body ?? {});
  }
  return fetch(url, init);
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw notOurs(response, cause);
  }
  if (response.ok) return json;
  const problem = problemSchema.safeParse(json);
  if (!problem.success) throw notOurs(response, problem.error);
  throw new ApiProblem(problem.data.code, problem.data.detail, {
    status: response.status,
    problem: problem.data,
  });
}

function notOurs(response: Response, cause: unknown): ApiProblem {
  const { status } = response;
  return new ApiProblem("bad-answer", words().server.notOurs(status), { status, cause });
}

function asProblem(error: unknown, signal?: AbortSignal): ApiProblem {
  if (signal?.aborted) return new ApiProblem("cancelled", words().server.stopped, { cause: error });
  if (error instanceof ApiProblem) return error;
  return new ApiProblem("unreachable", words().server.noAnswer, { cause: error });
}

/** The problem as an `ApiProblem`, whatever was thrown: for the edges of the page, where errors are shown. */
export function problemOf(error: unknown): ApiProblem {
  return asProblem(error);
}
