import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { GraphCanvas } from "../../client/canvas/graph-canvas.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { type CanvasView, emptyView } from "../../client/graph/canvas-view.ts";
import { createExplorerGraph, type ExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { seededRandom } from "../../client/graph/layout/random.ts";
import { NO_LOOK, type NodeLook } from "../../client/graph/look/look-of.ts";
import type { Subgraph } from "../../contract/graph.ts";

/**
 * The same generated graph at the same places, drawn by Clew's canvas (`?draw=clew`) or by graphology and Sigma as they
 * come (`?draw=plain`), of `nodes` and `edges`. The bench reads `window.bench`.
 */
const query = new URLSearchParams(location.search);
const NODES = Number(query.get("nodes") ?? 10_000);
const EDGES = Number(query.get("edges") ?? 30_000);
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

/** What a bench does to a drawing. Resolves when it is drawn. */
interface Drawing {
  /** Points at one of the nodes. */
  hover(index: number): Promise<void>;
  /** Makes ready what then gives every node another colour and size. */
  restyle(turn: number): () => Promise<void>;
}

function drawPlain({ subgraph, places }: Data): Drawing {
  const graph = new MultiDirectedGraph();
  subgraph.nodes.forEach(({ id, properties }, index) => {
    graph.addNode(id, { ...places[index], size: 5, color: "#0f6ea3", label: String(properties.name) });
  });
  for (const { id, start, end } of subgraph.relationships)
    graph.addEdgeWithKey(id, start, end, { size: 1, color: "#565c68" });
  new Sigma(graph, stage);
  const colours = ["#0f6ea3", "#8a4b08", "#0a6b52", "#7a2f5f"];
  return {
    hover: () => {
      throw new Error("Sigma as it comes highlights no neighbours.");
    },
    restyle: (turn) => async () => {
      let index = turn;
      graph.updateEachNodeAttributes(
        (_, attributes) => {
          index += 1;
          return { ...attributes, color: colours[index % 4], size: 3 + (index % 5) };
        },
        { attributes: ["color", "size"] },
      );
      await frame();
    },
  };
}

function drawClew({ subgraph, places }: Data): Drawing {
  const graph = createExplorerGraph();
  addSubgraph(graph, subgraph);
  let index = 0;
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, ...places[index++] }), {
    attributes: ["x", "y"],
  });
  const canvas = new GraphCanvas(stage, graph, { theme: "light", reducedMotion: true });
  const view = emptyView("light");
  canvas.setView(view);
  canvas.fit();
  /** Much that looks different is not drawn in the next frame, but once all of it is read. */
  const show = (changed: Partial<CanvasView>) =>
    new Promise<void>((resolve) => {
      const end = canvas.on("rendered", () => {
        end();
        resolve();
      });
      canvas.setView({ ...view, ...changed });
    });
  return {
    hover: (index) => show({ hoveredNode: `n${index}` }),
    restyle: (turn) => {
      // Ready before it is drawn, as plain Sigma's few colours are.
      const look = lookAt(graph, turn);
      return () => show({ look });
    },
  };
}

/** A look of four colours and five sizes. */
function lookAt(graph: ExplorerGraph, turn: number): NodeLook {
  const ids = graph.nodes();
  const named = ["a", "b", "c", "d"].map((name) => ({ name, count: Math.ceil(ids.length / 4) }));
  return {
    ...NO_LOOK,
    size: { kind: "numbers", scale: "number", least: 0, most: 4, missing: 0 },
    colour: { kind: "categories", named, others: { categories: 0, count: 0 }, missing: 0 },
    radius: new Map(ids.map((id, index) => [id, 9 + ((index + turn) % 5)])),
    paint: new Map(ids.map((id, index) => [id, (index + turn) % 4])),
  };
}

let drawing: Drawing | undefined;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Does something as a frame's own callback: what is done after waiting for one the browser does not count as script. */
async function inFrame(act: () => Promise<void> | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    requestAnimationFrame(() => void Promise.resolve(act()).then(resolve, reject));
  });
  await frame();
}

/** From the data to the first frame that shows it, in ms. */
async function firstFrame(): Promise<number> {
  const data = generate();
  await frame();
  const began = performance.now();
  drawing = (query.get("draw") === "plain" ? drawPlain : drawClew)(data);
  // The frame that draws, and the one after it, which begins when the first has been presented.
  await frame();
  await frame();
  return performance.now() - began;
}

const bench = {
  firstFrame: firstFrame(),
  /** Frames begun so far. */
  frames: 0,
  /** Both resolve when the frame that shows it is over. */
  hover: (index: number) => inFrame(() => drawing?.hover(index)),
  restyle: (turn: number) => inFrame(drawing?.restyle(turn) ?? (async () => {})),
};
export type CanvasBench = typeof bench;
Object.assign(window, { bench });
const count = () => {
  bench.frames += 1;
  requestAnimationFrame(count);
};
void bench.firstFrame.then(count);
