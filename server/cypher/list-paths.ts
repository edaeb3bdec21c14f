import type { Status } from "../../contract/evidence.ts";
import type { PathsOutput } from "../../contract/routes.ts";
import type { GraphNode, Relationship } from "../../contract/values.ts";
import type { Tx } from "../store/graph-store.ts";
import type { Side } from "./find-paths.ts";
import { NODES } from "./node-statements.ts";
import { type PathWalk, pathRelationships } from "./paths-statements.ts";
import { nodeIn, relationshipIn } from "./row-values.ts";
import { SubgraphBuilder } from "./subgraph-builder.ts";

/** Relationships fetched between two neighbouring levels of the paths. */
const MAX_PARALLEL = 5000;

interface Met {
  readonly start: Side;
  readonly goal: Side;
  /** Nodes where the two searches met; none: there is no path. */
  readonly meeting: readonly string[];
  readonly ends: readonly GraphNode[];
  readonly limit: number;
  readonly walk: PathWalk;
  readonly listed: readonly Status[];
}

/**
 * Writes out the paths that two searches met on, each parallel relationship a path of its own. `truncated` when there are
 * more of that length.
 */
export async function listPaths(tx: Tx, met: Met): Promise<PathsOutput> {
  const { items: routes, more } = firstOf(nodeRoutes(met), met.limit);
  routes.sort(byIds);
  const graph = new SubgraphBuilder();
  for (const node of met.ends) graph.addNode(node);
  if (routes.length === 0) return { paths: [], subgraph: graph.build(false) };

  const { between, cut } = await fetchRelationships(tx, routes, met);
  for (const row of await tx.run(NODES, { ids: [...new Set(routes.flat())] })) graph.addNode(nodeIn(row, "node"));
  const found = firstOf(pathsAlong(routes, between), met.limit);
  for (const { relationships } of found.items) for (const one of relationships) graph.addRelationship(one);
  const paths = found.items.map(({ nodes, relationships }) => ({
    nodes: [...nodes],
    relationships: relationships.map(({ id }) => id),
  }));
  const used = new Set(paths.flatMap((path) => path.nodes));
  const { nodes, relationships } = graph.build(false);
  const truncated = more || cut || found.more;
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

/** Sequences of node ids from start to goal. */
function* nodeRoutes({ start, goal, meeting }: Met): Generator<string[]> {
  for (const middle of [...meeting].sort()) {
    for (const before of waysBack(start, middle)) {
      for (const after of waysBack(goal, middle)) {
        yield [...before.toReversed(), ...after.slice(1)];
      }
    }
  }
}

/** Sequences from a node back to where a side's search began. */
function* waysBack(side: Side, id: string): Generator<string[]> {
  const parents = side.parents.get(id) ?? [];
  if (parents.length === 0) yield [id];
  for (const parent of [...parents].sort()) for (const rest of waysBack(side, parent)) yield [id, ...rest];
}

/** Paths along the routes, in their order. */
function* pathsAlong(routes: readonly string[][], between: ReadonlyMap<string, Relationship[]>) {
  for (const nodes of routes) for (const relationships of choices(nodes, between)) yield { nodes, relationships };
}

/** The relationships of each step of the routes, by the step's two ids as they are walked; `cut` when there are more. */
async function fetchRelationships(tx: Tx, routes: readonly string[][], { walk, listed }: Met) {
  const between = new Map<string, Relationship[]>();
  let cut = false;
  const statement = pathRelationships(walk);
  const length = (routes[0]?.length ?? 1) - 1;
  for (let step = 0; step < length; step += 1) {
    const from = [...new Set(routes.map((route) => route[step] ?? ""))];
    const to = [...new Set(routes.map((route) => route[step + 1] ?? ""))];
    const rows = await tx.run(statement, { from, to, listed: [...listed], limit: MAX_PARALLEL + 1 });
    if (rows.length > MAX_PARALLEL) cut = true;
    const starts = new Set(from);
    const ends = new Set(to);
    for (const row of rows.slice(0, MAX_PARALLEL)) {
      const relationship = relationshipIn(row, "r");
      const { start, end } = relationship;
      // Levels do not overlap, so at most one of the two ways is a step from this level to the next.
      const key = starts.has(start) && ends.has(end) ? stepKey(start, end) : stepKey(end, start);
      const known = between.get(key);
      if (known) known.push(relationship);
      else between.set(key, [relationship]);
    }
  }
  return { between, cut };
}

/** Every choice of one relationship per step. */
function* choices(
  nodes: readonly string[],
  between: ReadonlyMap<string, Relationship[]>,
  at = 0,
): Generator<Relationship[]> {
  if (at === nodes.length - 1) {
    yield [];
    return;
  }
  const parallel = between.get(stepKey(nodes[at] ?? "", nodes[at + 1] ?? "")) ?? [];
  for (const first of [...parallel].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const rest of choices(nodes, between, at + 1)) yield [first, ...rest];
  }
}

const stepKey = (from: string, to: string) => `${from}\0${to}`;
const byIds = (a: readonly string[], b: readonly string[]) => (a.join("\0") < b.join("\0") ? -1 : 1);
