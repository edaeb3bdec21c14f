import type { ExplorerGraph } from "../graph/explorer-graph.ts";
import { type Appearance, SIMPLE_ABOVE } from "./appearance.ts";
import type { EdgeFans } from "./edge-fans.ts";
import type { Scene } from "./scene.ts";

interface Repainter {
  repaint(nodes: readonly string[], edges: readonly string[]): void;
  repaintAll(sameStructure: boolean): void;
  nodeGoes(id: string): void;
  edgeGoes(id: string): void;
}

type Event = Parameters<ExplorerGraph["on"]>[0];
interface Payload {
  key: string;
  source: string;
  target: string;
}

const NODE_EVENTS = ["nodeAdded", "nodeAttributesUpdated", "eachNodeAttributesUpdated"] as const;

/** Keeps fans, columns and emphasis in step with the graph. It must listen before Sigma does. */
export class GraphWatch {
  readonly #graph: ExplorerGraph;
  readonly #ends: (() => void)[] = [];
  #killed = false;

  constructor(
    graph: ExplorerGraph,
    scene: Scene,
    fans: EdgeFans,
    appearance: Appearance,
    sigma: () => Repainter | undefined,
  ) {
    this.#graph = graph;
    appearance.simplified = graph.size > SIMPLE_ABOVE;
    if (!appearance.simplified) fans.rebuild();
    const changed = (): void => scene.invalidate();
    // Once for each pair of nodes, however many edges come or go between them at a time.
    const stale = new Map<string, readonly [string, string]>();
    const regroup = (): void => {
      const pairs = [...stale.values()];
      stale.clear();
      if (this.#killed || appearance.simplified) return;
      const moved = pairs.flatMap(([source, target]) => fans.regroup(source, target));
      if (moved.length > 0) sigma()?.repaint([], moved);
    };
    const edgesChanged = (source: string, target: string): void => {
      changed();
      const simplified = graph.size > SIMPLE_ABOVE;
      if (simplified !== appearance.simplified) {
        appearance.simplified = simplified;
        if (!simplified) fans.rebuild();
        sigma()?.repaintAll(false);
      } else if (!simplified) {
        if (stale.size === 0) queueMicrotask(regroup);
        stale.set(source < target ? `${source}\n${target}` : `${target}\n${source}`, [source, target]);
      }
    };
    for (const event of NODE_EVENTS) this.#listen(event, changed);
    this.#listen("nodeDropped", ({ key }) => {
      sigma()?.nodeGoes(key);
      changed();
    });
    this.#listen("edgeAdded", ({ source, target }) => edgesChanged(source, target));
    this.#listen("edgeDropped", ({ key, source, target }) => {
      fans.forget(key);
      sigma()?.edgeGoes(key);
      edgesChanged(source, target);
    });
    this.#listen("edgeAttributesUpdated", ({ key }) => {
      const [source, target] = graph.extremities(key);
      edgesChanged(source, target);
    });
    const emptied = (): void => {
      appearance.simplified = graph.size > SIMPLE_ABOVE;
      fans.rebuild();
      changed();
    };
    this.#listen("cleared", emptied);
    this.#listen("edgesCleared", emptied);
  }

  kill(): void {
    this.#killed = true;
    for (const end of this.#ends) end();
  }

  #listen(event: Event, handler: (payload: Payload) => void): void {
    const listener = (payload?: Partial<Payload>): void => handler({ key: "", source: "", target: "", ...payload });
    this.#graph.on(event, listener);
    this.#ends.push(() => this.#graph.removeListener(event, listener));
  }
}
