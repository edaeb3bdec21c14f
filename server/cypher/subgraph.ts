import type { Subgraph } from "../../contract/graph.ts";
import type { Tx } from "../store/graph-store.ts";
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
  const graph = new SubgraphBuilder();
  for (const row of await tx.run(NODES, { ids: [...new Set(given)] })) graph.addNode(nodeIn(row, "node"));
  const degrees = await totals(tx, expandDegrees({ types: [], direction: "both" }), [...new Set(given)]);
  // Hubs are reached from their neighbours, not walked.
  const few: string[] = [];
  const hubs: string[] = [];
  for (const [id, degree] of degrees) if (degree > 0) (degree > HUB_DEGREE ? hubs : few).push(id);

  // Between two of the few a relationship comes from both its ends.
  const limit = 2 * MAX_RELATIONSHIPS + 1;
  const rows = few.length === 0 ? [] : await tx.run(BETWEEN_FEW, { few, ids: [...few, ...hubs], limit });
  if (hubs.length > 0) rows.push(...(await tx.run(AMONG, { ids: hubs, limit })));
  const truncated = addRelationships(graph, rows);
  return graph.build(truncated);
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
