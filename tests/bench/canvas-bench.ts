import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { GraphCanvas } from "../../client/canvas/graph-canvas.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { emptyView } from "../../client/graph/canvas-view.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { seededRandom } from "../../client/graph/layout/random.ts";
import type { Subgraph } from "../../contract/graph.ts";

/**
 * The same generated graph at the same places, drawn by Clew's canvas (`?draw=clew`) or by graphology and Sigma as they
 * come (`?draw=plain`). The bench reads `window.bench`.
 */
const NODES = 10_000;
const EDGES = 30_000;
const STATUSES = ["on-record", "corroborated", "single-origin", "reported", "disputed"];
const LABELS = ["Person", "Organization", "Place", "Event"];

const found = document.querySelector<HTMLElement>("#canvas");
if (found === null) throw new Error("The bench page has no #canvas.");
const stage: HTMLElement = found;

interface Data {
  readonly subgraph: Subgraph;
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** Nodes within a disc, so that the corners of the picture are free to drag by. */
function generate(): Data {
  const random = seededRandom(7);
  const places = Array.from({ length: NODES }, () => {
    const [angle, radius] = [random() * 2 * Math.PI, Math.sqrt(random()) * 1000];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  const any = () => `n${Math.floor(random() * NODES)}`;
  const subgraph: Subgraph = {
    nodes: places.map((_, index) => ({
      id: `n${index}`,
      labels: ["Entity", LABELS[index % LABELS.length] ?? "Person"],
      properties: { name: `Entity ${index}` },
    })),
    relationships: Array.from({ length: EDGES }, (_, index) => ({
      id: `e${index}`,
      type: "TIE",
      start: any(),
      end: any(),
      properties: { claim: `c${index}`, status: STATUSES[index % STATUSES.length] ?? "", pro: 1, con: 0, origins: 1 },
    })),
    truncated: false,
  };
  return { subgraph, places };
}

function drawPlain({ subgraph, places }: Data): void {
  const graph = new MultiDirectedGraph();
  subgraph.nodes.forEach(({ id, properties }, index) => {
    graph.addNode(id, { ...places[index], size: 5, color: "#0f6ea3", label: String(properties.name) });
  });
  for (const { id, start, end } of subgraph.relationships)
    graph.addEdgeWithKey(id, start, end, { size: 1, color: "#565c68" });
  new Sigma(graph, stage);
}

function drawClew({ subgraph, places }: Data): void {
  const graph = createExplorerGraph();
  addSubgraph(graph, subgraph);
  let index = 0;
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, ...places[index++] }), {
    attributes: ["x", "y"],
  });
  const canvas = new GraphCanvas(stage, graph, { theme: "light", reducedMotion: true });
  canvas.setView(emptyView("light"));
  canvas.fit();
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** From the data to the first frame that shows it, in ms. */
async function firstFrame(): Promise<number> {
  const data = generate();
  await frame();
  const began = performance.now();
  (new URLSearchParams(location.search).get("draw") === "plain" ? drawPlain : drawClew)(data);
  // The frame that draws, and the one after it, which begins when the first has been presented.
  await frame();
  await frame();
  return performance.now() - began;
}

const bench = {
  firstFrame: firstFrame(),
  /** Frames begun so far. */
  frames: 0,
};
export type CanvasBench = typeof bench;
Object.assign(window, { bench });
const count = () => {
  bench.frames += 1;
  requestAnimationFrame(count);
};
void bench.firstFrame.then(count);
