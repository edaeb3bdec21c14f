import type { Express, Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import type { Route } from "../../contract/route.ts";
import { type RouteName, routes } from "../../contract/routes.ts";
import { answerJson } from "./answer-json.ts";
import type { HandlersOf, RequestContext } from "./handler.ts";
import { HttpProblem } from "./problem.ts";
import { readBody } from "./read-body.ts";

/** Routes whose statement is the caller's own: its faults are the caller's. */
const ANALYSTS_OWN: ReadonlySet<RouteName> = new Set(["cypher", "explain"]);
/** More would only make a hostile body's answer large. */
const MAX_FIELD_ERRORS = 20;

const NOTHING = z.strictObject({});
const ANY_PARAMS = z.object({});

type AnyHandler = (input: unknown, context: RequestContext) => unknown;

/** Mounts every row of the contract's table: its method, the validation of its input, its handler. */
export function mountRoutes(app: Express, handlers: HandlersOf<RouteName>, log: Logger, endSignal: AbortSignal): void {
  const methods = new Map<string, string[]>();
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    const handle = handleRoute(name, route, handlers[name] as AnyHandler, log, endSignal);
    const path = app.route(route.path);
    if (route.method === "GET") path.get(handle);
    else if (route.method === "DELETE") path.delete(handle);
    else if (route.method === "PUT") path.put(...readBody, handle);
    else path.post(...readBody, handle);
    methods.set(route.path, [
      ...(methods.get(route.path) ?? []),
      ...(route.method === "GET" ? ["GET", "HEAD"] : [route.method]),
    ]);
  }
  for (const [path, allowed] of methods) {
    app.all(path, () => {
      throw methodNotAllowed(allowed);
    });
  }
}

/** The 405 of a path that takes only some methods. */
export function methodNotAllowed(allowed: readonly string[]): HttpProblem {
  const list = allowed.join(", ");
  return new HttpProblem("method-not-allowed", `This address takes ${list}.`, { headers: { Allow: list } });
}

function handleRoute(
  name: RouteName,
  route: Route,
  handler: AnyHandler,
  log: Logger,
  endSignal: AbortSignal,
): RequestHandler {
  return async (request, response) => {
    response.locals.route = name;
    response.locals.analystsOwn = ANALYSTS_OWN.has(name);
    const input = readInput(route, request);
    const { requestId } = response.locals as { requestId: string };
    const setHeader = (header: string, value: string) => void response.setHeader(header, value);
    const signal = endOf(request, response, endSignal);
    const output = await handler(input, { signal, requestId, log: log.child({ requestId, route: name }), setHeader });
    answerJson(request, response, output);
  };
}

function readInput(route: Route, request: Request) {
  const parts = {
    params: (route.params ?? ANY_PARAMS).safeParse(request.params),
    query: (route.query ?? NOTHING).safeParse({ ...request.query }),
    headers: (route.headers ?? ANY_PARAMS).safeParse(request.headers),
    body: route.body ? route.body.safeParse(request.body) : { success: true as const, data: undefined },
  };
  const errors = Object.entries(parts).flatMap(([part, result]) =>
    result.success ? [] : result.error.issues.map((issue) => asFieldError(part, issue)),
  );
  if (errors.length > 0) throw invalidInput(errors);
  return { params: parts.params.data, query: parts.query.data, headers: parts.headers.data, body: parts.body.data };
}

function asFieldError(part: string, issue: z.core.$ZodIssue) {
  const path = [part, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  return { path, message: issue.message.slice(0, 300) };
}

function invalidInput(errors: { path: (string | number)[]; message: string }[]): HttpProblem {
  const [first] = errors;
  const detail = `${first?.path.join(".").slice(0, 200)}: ${first?.message}. See the route at /api/docs.`;
  return new HttpProblem("invalid-input", detail, { errors: errors.slice(0, MAX_FIELD_ERRORS) });
}

/** Aborted when the caller goes away before the answer is out, or the server cannot wait for it. */
function endOf(request: Request, response: Response, endSignal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  endSignal.addEventListener("abort", abort);
  response.once("close", () => {
    endSignal.removeEventListener("abort", abort);
    if (!response.writableFinished) abort();
  });
  if (endSignal.aborted || (request.destroyed && !request.complete)) abort();
  return controller.signal;
}
