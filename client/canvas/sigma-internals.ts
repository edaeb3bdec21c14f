import type Sigma from "sigma";
import type { EdgeProgram, NodeProgram } from "sigma/rendering";
import type { EdgeAttributes, NodeAttributes } from "../graph/explorer-graph.ts";

/** What Sigma 3.0.3 keeps to itself and its habits are cured by. */
export interface SigmaInternals {
  /** Where an element's data stands in the buffer of its program. */
  readonly nodeProgramIndex: Record<string, number>;
  readonly edgeProgramIndex: Record<string, number>;
  /** Numbers of elements, for picking by colour. */
  readonly nodeIndices: Record<string, number>;
  readonly edgeIndices: Record<string, number>;
  readonly nodePrograms: Record<string, NodeProgram>;
  readonly edgePrograms: Record<string, EdgeProgram>;
  /** What it hears from the graph by. */
  readonly activeListeners: {
    eachNodeAttributesUpdatedGraphUpdate: (payload: { hints?: { attributes?: readonly string[] } | null }) => void;
  };
}

export function internalsOf(sigma: Sigma<NodeAttributes, EdgeAttributes>): SigmaInternals {
  return sigma as unknown as SigmaInternals;
}
