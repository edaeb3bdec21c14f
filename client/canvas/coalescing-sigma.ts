import Sigma from "sigma";
import type { EdgeAttributes, NodeAttributes } from "../graph/explorer-graph.ts";

type RefreshOptions = NonNullable<Parameters<Sigma["refresh"]>[0]>;

/**
 * Sigma with two habits cured. Every dropped node or edge made it read the whole graph anew, at once; here what was
 * dropped is only left out of the next frame. And every attribute written made it index everything; while `muted`, the
 * graph's events are ignored, because the writer repaints what it touched itself.
 */
export class CoalescingSigma extends Sigma<NodeAttributes, EdgeAttributes> {
  muted = false;

  override refresh(options?: RefreshOptions): this {
    // Undefined in Sigma's own constructor, whose first frame would be thrown away: it knows neither camera nor frame.
    if (this.muted !== false) return this;
    if (options?.schedule === true && options.partialGraph === undefined) {
      return super.refresh({ partialGraph: {}, schedule: true, skipIndexation: false });
    }
    return super.refresh(options);
  }
}
