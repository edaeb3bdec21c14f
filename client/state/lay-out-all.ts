import { applyPositions, requestLayout } from "../graph/layout/graph-layout.ts";
import type { Clew } from "./clew.ts";

/** Lays out everything that is not pinned. The worker's failure leaves entities where they are: seen, if not well placed. */
export async function layOutAll(clew: Clew, signal?: AbortSignal): Promise<void> {
  const { width, height } = document.querySelector("[data-canvas]")?.getBoundingClientRect() ?? { width: 0, height: 0 };
  const options = { ...(width > 0 && height > 0 ? { aspect: width / height } : {}), ...(signal ? { signal } : {}) };
  applyPositions(clew.graph, await requestLayout(clew.graph, options));
}
