import type { GraphPiece } from "../graph/explorer-graph.ts";
import { putPiece, takePiece } from "../graph/graph-piece.ts";
import type { Clew } from "./clew.ts";
import type { Expansions } from "./expansions.ts";
import { graphChanged } from "./exploration.ts";
import { finishMeasures } from "./finish-measures.ts";
import type { ViewState } from "./view.ts";

/** All of what is shown and how, so that a step which replaces it can be taken back. */
export interface Picture {
  readonly piece: GraphPiece;
  readonly expansions: Expansions;
  readonly view: Pick<
    ViewState,
    | "selectedNodes"
    | "selectedEdges"
    | "hidden"
    | "hiddenLines"
    | "rules"
    | "pendingRules"
    | "filter"
    | "notes"
    | "camera"
  >;
}

/** Clears the canvas and gives what was on it. Whoever calls puts another picture there. */
export function takePicture({ graph, view, expansions }: Clew): Picture {
  const { selectedNodes, selectedEdges, hidden, hiddenLines, rules, pendingRules, filter, notes, camera } =
    view.getState();
  return {
    // In their order, so that lines side by side come back as they were.
    piece: takePiece(graph, graph.nodes(), graph.edges()),
    expansions: expansions.getState().byNode,
    view: { selectedNodes, selectedEdges, hidden, hiddenLines, rules, pendingRules, filter, notes, camera },
  };
}

/** Puts a picture on the empty canvas, the camera where it was. */
export function putPicture(clew: Clew, { piece, expansions, view }: Picture): void {
  putPiece(clew.graph, piece);
  clew.expansions.setState({ byNode: expansions });
  clew.view.setState({ ...view, speakers: new Map(), touched: true });
  graphChanged(clew);
  lookAt(clew, view.camera);
  void finishMeasures(clew);
}

/** Looks there once panels that come and go with what is shown have given the canvas its size; null: at everything. */
export function lookAt(clew: Clew, camera: ViewState["camera"]): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (camera !== null) clew.canvas.current?.jumpTo(camera);
      else clew.canvas.current?.fit();
    }),
  );
}
