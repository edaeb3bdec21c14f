import { GraphCanvas } from "../../client/canvas/graph-canvas.ts";
import { sheetFile } from "../../client/canvas/sheet-file.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { type CanvasView, emptyView } from "../../client/graph/canvas-view.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { applyPositions, requestLayout } from "../../client/graph/layout/graph-layout.ts";
import { placeNewcomers } from "../../client/graph/layout/place-newcomers.ts";
import { removeElements } from "../../client/graph/remove-elements.ts";
import type { Language } from "../../client/words/language.ts";
import { speak } from "../../client/words/words.ts";
import type { Subgraph } from "../../contract/graph.ts";
import { articleLikeSubgraph, communitySubgraph, oddSubgraph } from "./canvas-fixture.ts";

const query = new URLSearchParams(location.search);
const theme = query.get("theme") === "dark" ? "dark" : "light";
const found = document.querySelector<HTMLElement>("#canvas");
if (found === null) throw new Error("The demo page has no #canvas.");
const stage: HTMLElement = found;

function subgraphOf(name: string | null): Subgraph {
  if (name === "odd") return oddSubgraph();
  if (name === "large") return communitySubgraph(10_000, 30_000);
  if (name === "medium") return communitySubgraph(400, 900);
  return articleLikeSubgraph();
}

const graph = createExplorerGraph();
addSubgraph(graph, subgraphOf(query.get("graph")));
const canvas = new GraphCanvas(stage, graph, { theme, reducedMotion: query.get("motion") !== "on" });
let view: CanvasView = { ...emptyView(theme), hiddenLines: new Set() };
canvas.setView(view);
canvas.fit();

async function layOut(): Promise<number> {
  const began = performance.now();
  const places = await requestLayout(graph, { aspect: stage.clientWidth / stage.clientHeight });
  applyPositions(graph, places);
  canvas.fit();
  return performance.now() - began;
}

/** What the tests drive. */
const demo = {
  graph,
  canvas,
  addSubgraph,
  applyPositions,
  placeNewcomers,
  removeElements,
  sheetFile,
  GraphCanvas,
  async speak(language: Language): Promise<void> {
    await speak(language);
    canvas.wordsChanged();
  },
  requireStage: (): HTMLElement => stage,
  layOut,
  ready: query.get("layout") === "off" ? Promise.resolve(0) : layOut(),
  show(change: Partial<CanvasView>): void {
    view = { ...view, ...change };
    canvas.setView(view);
  },
};
export type CanvasDemo = typeof demo;
Object.assign(window, { demo });
