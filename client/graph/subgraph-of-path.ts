import type { Subgraph } from "../../contract/graph.ts";
import type { PathsOutput } from "../../contract/paths.ts";

/** The part of an answer's subgraph that one of its paths walks. */
export function subgraphOfPath({ subgraph }: PathsOutput, path: PathsOutput["paths"][number]): Subgraph {
  const nodes = new Set(path.nodes);
  const relationships = new Set(path.relationships);
  return {
    nodes: subgraph.nodes.filter(({ id }) => nodes.has(id)),
    relationships: subgraph.relationships.filter(({ id }) => relationships.has(id)),
    truncated: false,
  };
}
