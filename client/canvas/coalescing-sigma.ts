import Sigma from "sigma";
import type { EdgeAttributes, NodeAttributes } from "../graph/explorer-graph.ts";
import { internalsOf } from "./sigma-internals.ts";
import { SigmaSlots } from "./sigma-slots.ts";

type RefreshOptions = NonNullable<Parameters<Sigma["refresh"]>[0]>;
type Elements = NonNullable<RefreshOptions["partialGraph"]>;

/** Elements that are read and put into the buffers at once, before the page may answer again: some 15 ms. */
const SLICE = 5000;

/**
 * Sigma with four habits cured. Its constructor drew a first frame that knew neither camera nor view; here nothing is
 * drawn before `wake`. Each event of the graph made it read elements at once, some of them several times; here what
 * changed is gathered, read once before the next frame, and in slices where it is much. Whatever came, went or moved made
 * it index everything; here it need not while `isUniform`. And while `muted` the graph's events are ignored, because the
 * writer repaints what it touched itself.
 */
export class CoalescingSigma extends Sigma<NodeAttributes, EdgeAttributes> {
  muted = false;
  /** Whether all nodes have one program and all edges another, so that single elements can be put into the buffers. */
  isUniform: () => boolean = () => false;
  /** Undefined while Sigma's own constructor runs, which must not draw either. */
  #awake = false;
  #frame: number | undefined;
  /** What is to be read before the next frame; of the moved also their edges. */
  readonly #nodes = new Set<string>();
  readonly #edges = new Set<string>();
  readonly #moved = new Set<string>();
  /** Whether everything must be indexed before the next frame. */
  #indexes = false;
  #slots: SigmaSlots | null = null;
  #reading = false;
  /** What is left to be read in slices. */
  #rest: { nodes: string[]; edges: string[] } | null = null;
  #slice: ReturnType<typeof setTimeout> | undefined;

  get awake(): boolean {
    return #awake in this && this.#awake;
  }

  /** Reads the whole graph and draws it, at once. */
  wake(): void {
    this.#awake = true;
    this.on("afterProcess", () => {
      this.#slots = this.isUniform() ? new SigmaSlots(this, this.getGraph()) : null;
    });
    this.#hearOfAllNodes();
    super.refresh();
  }

  /** Of what was written to all nodes at once as of any other event: Sigma itself reads all of them there and then. */
  #hearOfAllNodes(): void {
    const graph = this.getGraph();
    const { activeListeners } = internalsOf(this);
    graph.removeListener("eachNodeAttributesUpdated", activeListeners.eachNodeAttributesUpdatedGraphUpdate);
    activeListeners.eachNodeAttributesUpdatedGraphUpdate = ({ hints }) => {
      const stay = hints?.attributes?.every((name) => name !== "x" && name !== "y") ?? false;
      // Lines end at the rims of their nodes, but for those that are drawn alike.
      const resized = stay && !this.isUniform() && hints?.attributes?.includes("size") === true;
      const partialGraph = { nodes: graph.nodes(), edges: resized ? graph.edges() : [] };
      this.refresh({ partialGraph, skipIndexation: stay, schedule: true });
    };
    graph.on("eachNodeAttributesUpdated", activeListeners.eachNodeAttributesUpdatedGraphUpdate);
  }

  /** Everything is indexed before the next frame: elements change their programs. */
  indexAnew(): void {
    this.#indexes = true;
  }

  /** Must be told of nodes and edges that go before Sigma hears of it. */
  nodeGoes(id: string): void {
    this.#slots?.removeNode(id);
  }

  edgeGoes(id: string): void {
    this.#slots?.removeEdge(id);
  }

  override refresh({ partialGraph, skipIndexation = false, schedule = false }: RefreshOptions = {}): this {
    if (!this.awake || this.muted) return this;
    for (const id of partialGraph?.nodes ?? []) (skipIndexation ? this.#nodes : this.#moved).add(id);
    for (const id of partialGraph?.edges ?? []) this.#edges.add(id);
    if (!skipIndexation && (this.#slots === null || !this.isUniform())) this.#indexes = true;
    if (schedule) return this.scheduleRender();
    this.#draw(Number.POSITIVE_INFINITY);
    return this;
  }

  override scheduleRender(): this {
    if (!this.awake || this.#reading) return this;
    // What is half read is not drawn, unless all of it is read again.
    if (this.#rest === null || this.#indexes) this.#frame ??= requestAnimationFrame(() => this.#draw(SLICE));
    return this;
  }

  override kill(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#slice);
    super.kill();
  }

  /** Draws a frame; where more than `most` elements have changed, only when they have been read. */
  #draw(most: number): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    clearTimeout(this.#slice);
    const changed = this.#takeChanged();
    if (this.#indexes) {
      this.#indexes = false;
      super.refresh({ partialGraph: this.#present(changed), skipIndexation: false });
    } else if (changed.nodes.length + changed.edges.length <= most) {
      this.#read(changed);
      super.refresh({ partialGraph: {}, skipIndexation: true });
    } else {
      this.#rest = changed;
      this.#readSlice();
    }
  }

  #takeChanged(): { nodes: string[]; edges: string[] } {
    const graph = this.getGraph();
    const nodes = new Set([...(this.#rest?.nodes ?? []), ...this.#nodes, ...this.#moved]);
    const edges = new Set([...(this.#rest?.edges ?? []), ...this.#edges]);
    if (!this.#indexes) {
      const moved = [...this.#moved].filter((id) => graph.hasNode(id));
      const theirs = moved.length > graph.order / 2 ? graph.edges() : moved.flatMap((id) => graph.edges(id));
      for (const edge of theirs) edges.add(edge);
    }
    this.#rest = null;
    for (const set of [this.#nodes, this.#edges, this.#moved]) set.clear();
    return { nodes: [...nodes], edges: [...edges] };
  }

  #readSlice(): void {
    if (this.#rest === null) return;
    const { nodes, edges } = this.#rest;
    const some = nodes.splice(0, SLICE);
    this.#read({ nodes: some, edges: edges.splice(0, SLICE - some.length) });
    if (nodes.length + edges.length > 0) {
      this.#slice = setTimeout(() => this.#readSlice());
      return;
    }
    this.#rest = null;
    this.scheduleRender();
  }

  #present({ nodes, edges }: Required<Elements>): Required<Elements> {
    const graph = this.getGraph();
    return { nodes: nodes.filter((id) => graph.hasNode(id)), edges: edges.filter((id) => graph.hasEdge(id)) };
  }

  /** Puts elements into the buffers as they look now, those that are gone left out. */
  #read(elements: Required<Elements>): void {
    const { nodes, edges } = this.#present(elements);
    for (const id of nodes) this.#slots?.placeNode(id);
    for (const id of edges) this.#slots?.placeEdge(id);
    // It then asks for a frame, which it has once all is read.
    this.#reading = true;
    super.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    this.#reading = false;
  }
}
