import { CLEW_LABEL, EVIDENCE_LABEL } from "../../contract/graph.ts";
import type { PathMode, PathsOutput } from "../../contract/paths.ts";
import type { GraphNode } from "../../contract/values.ts";
import type { Tx } from "../store/graph-store.ts";
import { listPaths } from "./list-paths.ts";
import { NODES } from "./node-statements.ts";
import { PathSearch, type SearchWalk } from "./path-search.ts";
import { DOMAIN_IDS } from "./paths-statements.ts";
import { nodeIn, textIn } from "./row-values.ts";
import { shortestRoutes } from "./shortest-routes.ts";
import { type RouteMap, routeMapOf, simpleRoutes } from "./simple-routes.ts";

/** Relationships walked by one search: about the work of the largest search that still answers at once. */
const MAX_STEPS = 400_000;

export interface PathRequest extends SearchWalk {
  readonly from: string;
  readonly to: string;
  /** Ids of nodes that each path passes, in any order. */
  readonly through: readonly string[];
  readonly mode: PathMode;
  /** Relationships on a path, at most. */
  readonly maxLength: number;
  /** Paths, at most. */
  readonly limit: number;
}

/** As `PathRequest`, but to the nearest of several nodes. */
export interface NearestRequest extends SearchWalk, Pick<PathRequest, "from" | "maxLength" | "limit"> {
  readonly to: readonly string[];
  readonly mode: Exclude<PathMode, "k-shortest">;
}

/**
 * The shortest paths from a node to the nearest of some others through the domain layer; null when the node does not
 * exist. Of the others those are left out that do not exist or are not domain.
 * @throws TooFar
 */
export async function findNearest(tx: Tx, request: NearestRequest): Promise<PathsOutput | null> {
  const { from } = request;
  const ends = (await tx.run(NODES, { ids: [from] })).map((row) => nodeIn(row, "node"));
  if (ends.length === 0) return null;
  const none = { nodes: ends, relationships: [], truncated: false };
  const goals = (await tx.run(DOMAIN_IDS, { ids: [...new Set(request.to)] })).map((row) => textIn(row, "id"));
  if (goals.length === 0 || ends.some(isOutsideDomain)) return { paths: [], subgraph: none };
  if (goals.includes(from)) return { paths: [{ nodes: [from], relationships: [] }], subgraph: none };
  const limit = request.mode === "shortest" ? 1 : request.limit;
  const search = new PathSearch(tx, from, goals, { ...request, maxSteps: MAX_STEPS, keepsSteps: false });
  const routes = await findShortest(search, request.maxLength, limit);
  return listPaths(tx, { ...routes, ends, limit, walk: search.walk, listed: search.listed });
}

/**
 * Paths between two nodes through the domain layer, up to `limit`, none of which meets a node twice; null when one of the
 * nodes does not exist. `all-shortest` gives those of the shortest length, `k-shortest` goes on to longer ones. Breadth
 * first from both ends: the two meet after about the square root of the work of a search from one end. A node is in the
 * answer's order as it is walked from `from` to `to`.
 * @param maxSteps relationships that the search may walk
 * @throws TooFar
 */
export async function findPaths(tx: Tx, request: PathRequest, maxSteps = MAX_STEPS): Promise<PathsOutput | null> {
  const { from, to } = request;
  const through = [...new Set(request.through)].filter((id) => id !== from && id !== to);
  const asked = [...new Set([from, to, ...through])];
  const nodes = (await tx.run(NODES, { ids: asked })).map((row) => nodeIn(row, "node"));
  if (nodes.length < asked.length) return null;
  const ends = nodes.filter(({ id }) => id === from || id === to);
  const none = { nodes: ends, relationships: [], truncated: false };
  if (nodes.some(isOutsideDomain)) return { paths: [], subgraph: none };
  if (from === to) {
    return { paths: through.length > 0 ? [] : [{ nodes: [from], relationships: [] }], subgraph: none };
  }
  const limit = request.mode === "shortest" ? 1 : request.limit;
  const straight = request.mode !== "k-shortest" && through.length === 0;
  const search = new PathSearch(tx, from, [to], { ...request, maxSteps, keepsSteps: !straight });
  const routes = straight
    ? await findShortest(search, request.maxLength, limit)
    : await findByLength(search, { ...request, through, limit });
  return listPaths(tx, { ...routes, ends, limit, walk: search.walk, listed: search.listed });
}

/** Ways as node ids; `more` when there are others of the last one's length. */
export interface Routes {
  readonly routes: string[][];
  readonly more: boolean;
}

async function findShortest(search: PathSearch, maxLength: number, limit: number): Promise<Routes> {
  let meeting: string[] = [];
  while (meeting.length === 0 && search.depth < maxLength && !search.exhausted) meeting = await search.grow();
  const routes: string[][] = [];
  for (const route of shortestRoutes(search, meeting)) {
    if (routes.length === limit) return { routes, more: true };
    routes.push(route);
  }
  return { routes, more: false };
}

/** Length by length, since a way that must pass a node, or is the next best, can meet later than where the two sides do. */
async function findByLength(search: PathSearch, request: PathRequest): Promise<Routes> {
  const { limit, maxLength, mode } = request;
  const routes: string[][] = [];
  let map: RouteMap | null = null;
  for (let length = 1; length <= maxLength; length += 1) {
    const depth = search.depth;
    while (search.depth < length && !search.exhausted) await search.grow();
    if (map === null || search.depth > depth) map = routeMapOf(search.steps, request);
    if (search.exhausted && !map.reachable) break;
    for (const route of simpleRoutes(map, length, (steps) => search.count(steps))) {
      if (routes.length === limit) return { routes, more: true };
      routes.push(route);
    }
    if (routes.length === limit || (mode !== "k-shortest" && routes.length > 0)) break;
  }
  return { routes, more: false };
}

const isOutsideDomain = ({ labels }: GraphNode) => labels.includes(EVIDENCE_LABEL) || labels.includes(CLEW_LABEL);
