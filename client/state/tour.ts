import { lineKindOf } from "../graph/line-kind.ts";
import type { Clew } from "./clew.ts";
import { closeDetails, openDetails } from "./details.ts";
import { clearSelection, select } from "./view.ts";

/** One stop of the tour: what is pointed at, and what is said of it. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** CSS selector of what it stands beside. */
  readonly anchor: string;
  /** Makes the page show what is told. */
  readonly enter?: (clew: Clew) => void;
  readonly leave?: (clew: Clew) => void;
}

export const TOUR: readonly TourStep[] = [
  {
    title: "Every line is somebody's word",
    text: "Click a line to open its ledger: who says it, who denies it, in which paragraph, and when. Blue is for, orange against.",
    anchor: ".side",
    enter: openADispute,
    leave: (clew) => {
      closeDetails(clew);
      clearSelection(clew.view);
    },
  },
  {
    title: "How well a line is founded shows in how it is drawn",
    text: "Solid is on record or told by several, dashed rests on one, dotted on someone unnamed. Press a kind to leave it out of the picture.",
    anchor: ".legend",
  },
  {
    title: "Go on from an entity",
    text: "Double-click an entity, or press E, to bring in its neighbours, and again to take away exactly those. Everything else stays where it is, and every step can be undone.",
    anchor: ".canvas-tools",
  },
  {
    title: "One box for search and commands",
    text: "Type a name, an alias or any text of the graph. The same box finds every command: try “arrange”.",
    anchor: ".search",
  },
  {
    title: "Ask in Cypher",
    text: "The console runs read queries, puts what they find on the canvas, and brings seven questions about this article along.",
    anchor: ".status-tab",
  },
];

/** Whether the tour has something to show: a picture with claims. */
export function hasTour({ catalogue, graph }: Clew): boolean {
  return graph.order > 0 && (catalogue.getState().schema?.totals.claims ?? 0) > 0;
}

/** Goes to a stop, from 0; null, or one past the last, ends the tour. */
export function tourTo(clew: Clew, step: number | null): void {
  const { page } = clew;
  const before = page.getState().tourStep;
  if (before !== null) TOUR[before]?.leave?.(clew);
  const next = step !== null && TOUR[step] ? step : null;
  page.setState({ tourStep: next });
  if (next !== null) TOUR[next]?.enter?.(clew);
}

function openADispute(clew: Clew): void {
  const { graph, view } = clew;
  const edge =
    graph.findEdge((_, attributes) => lineKindOf(attributes) === "disputed") ??
    graph.findEdge((_, { claim }) => claim !== null);
  if (edge === undefined) return;
  select(view, { edge });
  openDetails(clew, { edge });
}
