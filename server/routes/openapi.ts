import type { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from "zod-openapi";
import { PROBLEMS, type ProblemCode, problemSchema } from "../../contract/problems.ts";
import { COMMON_PROBLEMS, type Route } from "../../contract/route.ts";
import { type RouteName, routes } from "../../contract/routes.ts";

let made: object | undefined;

/** The API as OpenAPI 3.1, made from the contract's table: inputs, outputs, problems and rights of every route. */
export function openApiDocument(): object {
  made ??= createDocument({
    openapi: "3.1.0",
    info: {
      title: "Clew",
      version: "1",
      description: "A graph with its evidence. Errors are application/problem+json (RFC 9457) with a stable code.",
    },
    paths: makePaths(),
  });
  return made;
}

function makePaths(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return paths;
}

function operation(name: RouteName, route: Route): ZodOpenApiOperationObject {
  return {
    operationId: name,
    summary: route.summary,
    "x-rights": route.rights,
    requestParams: {
      ...(route.params && { path: route.params as z.ZodObject }),
      ...(route.query && { query: route.query as z.ZodObject }),
      ...(route.headers && { header: route.headers as z.ZodObject }),
    },
    ...(route.body && { requestBody: { required: true, content: { "application/json": { schema: route.body } } } }),
    responses: {
      "200": { description: "What was asked for.", content: { "application/json": { schema: route.output } } },
      ...problemResponses([...COMMON_PROBLEMS, ...route.problems]),
    },
  } as ZodOpenApiOperationObject;
}

/** One response per status, which lists the codes it can carry. */
function problemResponses(codes: readonly ProblemCode[]) {
  const byStatus: Record<string, ZodOpenApiResponseObject> = {};
  for (const status of new Set(codes.map((code) => PROBLEMS[code].status))) {
    const list = [...new Set(codes)].filter((code) => PROBLEMS[code].status === status);
    byStatus[String(status)] = {
      description: list.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(" "),
      "x-codes": list,
      content: { "application/problem+json": { schema: problemSchema } },
    };
  }
  return byStatus;
}
