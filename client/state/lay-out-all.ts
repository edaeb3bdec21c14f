import type { Arrangement } from "../graph/layout/arrangement.ts";
import { applyPositions, requestLayout } from "../graph/layout/graph-layout.ts";
import type { Clew } from "./clew.ts";

export interface LayoutWish {
  /** By forces unless told. */
  readonly arrangement?: Arrangement;
  /** Nodes that stay where they are, beside the pinned ones. */
  readonly keep?: ReadonlySet<string>;
  /** Nodes that are not drawn: they stay too, and take no room. */
  readonly absent?: ReadonlySet<string>;
  readonly signal?: AbortSignal;
}

/** Lays out everything that is neither pinned, kept nor absent, for the canvas' present proportions. */
export async function layOutAll(clew: Clew, wish: LayoutWish = {}): Promise<void> {
  const { width, height } = document.querySelector("[data-canvas]")?.getBoundingClientRect() ?? { width: 0, height: 0 };
  // Nodes stand as far from the sides as their captions reach.
  const aspect = Math.max(240, width - 150) / Math.max(240, height - 90);
  const captions = clew.view.getState().look?.caption ?? new Map<string, string>();
  const options = { ...wish, captions, ...(width > 0 && height > 0 && { aspect }) };
  applyPositions(clew.graph, await requestLayout(clew.graph, options));
}
