import { lineKindOf } from "../graph/line-kind.ts";
import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { closeDetails, openDetails } from "./details.ts";
import { clearSelection, select } from "./view.ts";

/** One stop of the tour: what is pointed at, and what is said of it. */
export interface TourStep {
  readonly words: () => { readonly title: string; readonly text: string };
  /** CSS selector of what it stands beside. */
  readonly anchor: string;
  /** Makes the page show what is told. */
  readonly enter?: (clew: Clew) => void;
  readonly leave?: (clew: Clew) => void;
}

export const TOUR: readonly TourStep[] = [
  {
    words: () => words().touring.lines,
    anchor: ".side",
    enter: openADispute,
    leave: (clew) => {
      closeDetails(clew);
      clearSelection(clew.view);
    },
  },
  {
    words: () => words().touring.legend,
    anchor: ".legend",
  },
  {
    words: () => words().touring.expand,
    anchor: ".canvas-tools",
  },
  {
    words: () => words().touring.search,
    anchor: ".search",
  },
  {
    words: () => words().touring.console,
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
