import type { Subgraph } from "../../contract/graph.ts";
import type { Row, Tx } from "../store/graph-store.ts";
import { HUB_DEGREE, totals } from "./count-domain.ts";
import { expandDegrees } from "./expand-statements.ts";
import { NODES } from "./node-statements.ts";
import { nodeIn, relationshipIn } from "./row-values.ts";
import { SubgraphBuilder } from "./subgraph-builder.ts";
import { AMONG, BETWEEN_FEW, DOMAIN_NODES, DOMAIN_RELATIONSHIPS } from "./subgraph-statements.ts";

/** Relationships of one answer. */
const MAX_RELATIONSHIPS = 50_000;

/** The nodes with the given ids and all relationships among them, of every layer. Ids that no longer exist are left out. */
export async function inducedSubgraph(tx: Tx, given: readonly string[]): Promise<Subgraph> {
  const ids = [...new Set(given)];
  const graph = new SubgraphBuilder();
  await addNodes(tx, graph, ids);
  const { few, hubs } = await bySize(tx, ids);
  // Hubs are reached from their neighbours, not walked.
  const rows = await between(tx, few, [...few, ...hubs]);
  rows.push(...(await among(tx, hubs)));
  const truncated = addRelationships(graph, rows);
  return graph.build(truncated);
}

/**
 * Some nodes of a set and all relationships that they have with any of it, of every layer, with the nodes at the other ends:
 * of a large set much less than the subgraph that it induces.
 */
export async function tiesAmong(tx: Tx, some: readonly string[], set: readonly string[]): Promise<Subgraph> {
  const wanted = new Set(some);
  const others = [...new Set(set)].filter((id) => !wanted.has(id));
  const graph = new SubgraphBuilder();
  await addNodes(tx, graph, [...wanted]);
  const { few, hubs } = await bySize(tx, [...wanted]);
  const rows = await between(tx, few, [...wanted, ...others]);
  if (hubs.length > 0) {
    const rest = await bySize(tx, others);
    const betweenHubs = (await among(tx, [...hubs, ...rest.hubs])).filter((row) => {
      const { start, end } = relationshipIn(row, "r");
      return wanted.has(start) || wanted.has(end);
    });
    rows.push(...(await between(tx, rest.few, hubs)), ...betweenHubs);
  }
  const truncated = addRelationships(graph, rows);
  await addNodes(tx, graph, graph.missingEnds());
  return graph.build(truncated);
}

async function addNodes(tx: Tx, graph: SubgraphBuilder, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const row of await tx.run(NODES, { ids })) graph.addNode(nodeIn(row, "node"));
}

/** Nodes that have relationships, and hubs among them apart. */
async function bySize(tx: Tx, ids: readonly string[]): Promise<{ few: string[]; hubs: string[] }> {
  const few: string[] = [];
  const hubs: string[] = [];
  for (const [id, degree] of await totals(tx, expandDegrees({ types: [], direction: "both" }), ids)) {
    if (degree > 0) (degree > HUB_DEGREE ? hubs : few).push(id);
  }
  return { few, hubs };
}

/** Between two of the few a relationship comes from both its ends. */
const LIMIT = 2 * MAX_RELATIONSHIPS + 1;

async function between(tx: Tx, few: string[], ids: string[]): Promise<Row[]> {
  return few.length === 0 ? [] : tx.run(BETWEEN_FEW, { few, ids, limit: LIMIT });
}

async function among(tx: Tx, ids: string[]): Promise<Row[]> {
  return ids.length === 0 ? [] : tx.run(AMONG, { ids, limit: LIMIT });
}

/** The whole domain layer when it has at most `limit` nodes, else null. */
export async function wholeDomain(tx: Tx, limit: number): Promise<Subgraph | null> {
  const nodes = await tx.run(DOMAIN_NODES, { limit: limit + 1 });
  if (nodes.length > limit) return null;
  const graph = new SubgraphBuilder();
  for (const row of nodes) graph.addNode(nodeIn(row, "node"));
  const rows = await tx.run(DOMAIN_RELATIONSHIPS, { limit: MAX_RELATIONSHIPS + 1 });
  const truncated = addRelationships(graph, rows);
  return graph.build(truncated);
}

function addRelationships(graph: SubgraphBuilder, rows: Awaited<ReturnType<Tx["run"]>>): boolean {
  const full = graph.size + MAX_RELATIONSHIPS;
  for (const row of rows) {
    if (graph.size === full) return true;
    graph.addRelationship(relationshipIn(row, "r"));
  }
  return false;
}
