import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { endOf } from "../graph/stand-in.ts";
import { listOf, relationshipElementId, type StoreKind } from "./cypher-text.ts";

/** A path as ids, in the order in which it is walked. */
export interface WalkedPath {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

/** A statement that returns a path that is on the canvas, as `p`. */
export function cypherOfPath(graph: ExplorerGraph, { nodes, relationships }: WalkedPath, store: StoreKind): string {
  const steps = relationships.map((id, step) => {
    const leaves = endOf(graph, id, "start").id === nodes[step];
    return `${leaves ? "" : "<"}-[r${step + 1}]-${leaves ? ">" : ""}(n${step + 1})`;
  });
  const ids = relationships.map(
    (id, step) => `elementId(r${step + 1}) IN ${listOf([relationshipElementId(id, store)])}`,
  );
  const [first = ""] = nodes;
  const conditions = [`elementId(n0) IN ${listOf([first])}`, ...ids];
  return `MATCH p = (n0)${steps.join("")}\nWHERE ${conditions.join("\n  AND ")}\nRETURN p`;
}
