import Sigma from "sigma";
import type { EdgeAttributes, NodeAttributes } from "../graph/explorer-graph.ts";

type RefreshOptions = NonNullable<Parameters<Sigma["refresh"]>[0]>;

/**
 * Sigma with three habits cured. Its constructor drew a first frame that knew neither camera nor view; here nothing is
 * drawn before `wake`. Every dropped node or edge made it read the whole graph anew, at once; here what was dropped is only
 * left out of the next frame. And every attribute written made it index everything; while `muted`, the graph's events are
 * ignored, because the writer repaints what it touched itself.
 */
export class CoalescingSigma extends Sigma<NodeAttributes, EdgeAttributes> {
  muted = false;
  /** Undefined while Sigma's own constructor runs, which must not draw either. */
  #awake = false;

  get awake(): boolean {
    return #awake in this && this.#awake;
  }

  /** Reads the whole graph and draws it, at once. */
  wake(): void {
    this.#awake = true;
    super.refresh();
  }

  override refresh(options?: RefreshOptions): this {
    if (!this.awake || this.muted) return this;
    if (options?.schedule === true && options.partialGraph === undefined) {
      return super.refresh({ partialGraph: {}, schedule: true, skipIndexation: false });
    }
    return super.refresh(options);
  }

  override scheduleRender(): this {
    return this.awake ? super.scheduleRender() : this;
  }
}
