import { applyPositions, requestLayout } from "../graph/layout/graph-layout.ts";
import type { Clew } from "./clew.ts";

/** Lays out everything that is not pinned. The worker's failure leaves entities where they are: seen, if not well placed. */
export async function layOutAll(clew: Clew, signal?: AbortSignal): Promise<void> {
  const { width, height } = document.querySelector("[data-canvas]")?.getBoundingClientRect() ?? { width: 0, height: 0 };
  // Nodes stand as far from the sides as their captions reach.
  const aspect = Math.max(240, width - 150) / Math.max(240, height - 90);
  const options = { ...(width > 0 && height > 0 ? { aspect } : {}), ...(signal ? { signal } : {}) };
  applyPositions(clew.graph, await requestLayout(clew.graph, options));
}
