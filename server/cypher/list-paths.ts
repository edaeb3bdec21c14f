import type { Status } from "../../contract/evidence.ts";
import type { PathsOutput } from "../../contract/paths.ts";
import type { GraphNode, Relationship } from "../../contract/values.ts";
import type { Tx } from "../store/graph-store.ts";
import type { Routes } from "./find-paths.ts";
import { NODES } from "./node-statements.ts";
import { type PathWalk, pathRelationships } from "./paths-statements.ts";
import { nodeIn, relationshipIn } from "./row-values.ts";
import { SubgraphBuilder } from "./subgraph-builder.ts";

/** Relationships fetched for one step of all the paths. */
const MAX_PARALLEL = 5000;

interface Found extends Routes {
  readonly ends: readonly GraphNode[];
  readonly limit: number;
  readonly walk: PathWalk;
  readonly listed: readonly Status[];
}

/**
 * Writes out the paths along some ways, the shorter first, each parallel relationship a path of its own. `truncated` when
 * there are more of the last one's length.
 */
export async function listPaths(tx: Tx, found: Found): Promise<PathsOutput> {
  const { more, limit } = found;
  const routes = found.routes.toSorted((a, b) => a.length - b.length || byIds(a, b));
  const graph = new SubgraphBuilder();
  for (const node of found.ends) graph.addNode(node);
  if (routes.length === 0) return { paths: [], subgraph: graph.build(false) };

  const { between, cut } = await fetchRelationships(tx, routes, found);
  for (const row of await tx.run(NODES, { ids: [...new Set(routes.flat())] })) graph.addNode(nodeIn(row, "node"));
  const listed = firstOf(pathsAlong(routes, between), limit);
  for (const { relationships } of listed.items) for (const one of relationships) graph.addRelationship(one);
  const paths = listed.items.map(({ nodes, relationships }) => ({
    nodes: [...nodes],
    relationships: relationships.map(({ id }) => id),
  }));
  const used = new Set(paths.flatMap((path) => path.nodes));
  const { nodes, relationships } = graph.build(false);
  const truncated = more || cut || listed.more;
  return { paths, subgraph: { nodes: nodes.filter(({ id }) => used.has(id)), relationships, truncated } };
}

/** The first of some items, and whether there are more. */
function firstOf<T>(items: Iterable<T>, limit: number): { items: T[]; more: boolean } {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === limit) return { items: taken, more: true };
    taken.push(item);
  }
  return { items: taken, more: false };
}

/** Paths along the routes, in their order. */
function* pathsAlong(routes: readonly string[][], between: ReadonlyMap<string, ReadonlyMap<string, Relationship>>) {
  for (const nodes of routes) for (const relationships of choices(nodes, between)) yield { nodes, relationships };
}

/** The relationships of each step of the routes, by the step's two ids as they are walked; `cut` when there are more. */
async function fetchRelationships(tx: Tx, routes: readonly string[][], { walk, listed }: Found) {
  const between = new Map<string, Map<string, Relationship>>();
  for (const route of routes) {
    for (const [at, id] of route.slice(1).entries()) between.set(stepKey(route[at] ?? "", id), new Map());
  }
  let cut = false;
  const statement = pathRelationships(walk);
  const length = (routes.at(-1)?.length ?? 1) - 1;
  for (let step = 0; step < length; step += 1) {
    const long = routes.filter((route) => route.length > step + 1);
    const from = [...new Set(long.map((route) => route[step] ?? ""))];
    const to = [...new Set(long.map((route) => route[step + 1] ?? ""))];
    const rows = await tx.run(statement, { from, to, listed: [...listed], limit: MAX_PARALLEL + 1 });
    if (rows.length > MAX_PARALLEL) cut = true;
    for (const row of rows.slice(0, MAX_PARALLEL)) {
      const relationship = relationshipIn(row, "r");
      const { id, start, end } = relationship;
      // One way may take a step that another takes back: either can be along the relationship.
      if (walk.direction !== "in") between.get(stepKey(start, end))?.set(id, relationship);
      if (walk.direction !== "out") between.get(stepKey(end, start))?.set(id, relationship);
    }
  }
  return { between, cut };
}

/** Every choice of one relationship per step. */
function* choices(
  nodes: readonly string[],
  between: ReadonlyMap<string, ReadonlyMap<string, Relationship>>,
  at = 0,
): Generator<Relationship[]> {
  if (at === nodes.length - 1) {
    yield [];
    return;
  }
  const parallel = between.get(stepKey(nodes[at] ?? "", nodes[at + 1] ?? ""))?.values() ?? [];
  for (const first of [...parallel].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const rest of choices(nodes, between, at + 1)) yield [first, ...rest];
  }
}

const stepKey = (from: string, to: string) => `${from}\0${to}`;
const byIds = (a: readonly string[], b: readonly string[]) => (a.join("\0") < b.join("\0") ? -1 : 1);
