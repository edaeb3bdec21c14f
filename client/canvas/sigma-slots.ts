import type Sigma from "sigma";
import type { EdgeProgram, NodeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "../graph/explorer-graph.ts";
import { PROGRAM } from "./appearance.ts";
import { internalsOf, type SigmaInternals } from "./sigma-internals.ts";

/** Slots that are made beyond those that are needed when a buffer is full, as a share of them. */
const SPARE = 0.25;

const NOWHERE = { x: 0, y: 0, size: 0, color: "", label: null, hidden: true, forceLabel: false, zIndex: 0, type: "" };
const HIDDEN_NODE: NodeDisplayData = { ...NOWHERE, highlighted: false };
const HIDDEN_EDGE: EdgeDisplayData = NOWHERE;

/** Slots of one buffer: which were given out, and which of them are free again. */
class Slots {
  #made: number;
  readonly #free: number[] = [];

  constructor(made: number) {
    this.#made = made;
  }

  take(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    this.#made += 1;
    return this.#made - 1;
  }

  giveBack(slot: number): void {
    this.#free.push(slot);
  }
}

/**
 * Places for single elements in Sigma's buffers, where all nodes have one program and all edges another. Sigma itself reads
 * the whole graph and fills its buffers anew whenever one element comes or goes, which of 10,000 nodes and 30,000 edges
 * takes a frame of 60 ms.
 */
export class SigmaSlots {
  readonly #internals: SigmaInternals;
  readonly #nodes: Slots;
  readonly #edges: Slots;

  /** For a Sigma that has just filled its buffers with all of the graph. */
  constructor(sigma: Sigma<NodeAttributes, EdgeAttributes>, graph: ExplorerGraph) {
    this.#internals = internalsOf(sigma);
    this.#nodes = new Slots(graph.order);
    this.#edges = new Slots(graph.size);
  }

  placeNode(id: string): void {
    const { nodeProgramIndex, nodeIndices, nodePrograms } = this.#internals;
    if (nodeProgramIndex[id] !== undefined) return;
    const slot = this.#nodes.take();
    makeRoom(nodePrograms[PROGRAM.node], slot + 1);
    nodeProgramIndex[id] = slot;
    nodeIndices[id] = slot + 1;
  }

  placeEdge(id: string): void {
    const { edgeProgramIndex, edgeIndices, edgePrograms } = this.#internals;
    if (edgeProgramIndex[id] !== undefined) return;
    const slot = this.#edges.take();
    makeRoom(edgePrograms[PROGRAM.fast], slot + 1);
    edgeProgramIndex[id] = slot;
    edgeIndices[id] = slot + 1;
  }

  /** Must be told before Sigma is: it forgets where the node was. */
  removeNode(id: string): void {
    const { nodeProgramIndex, nodePrograms } = this.#internals;
    const slot = nodeProgramIndex[id];
    if (slot === undefined) return;
    nodePrograms[PROGRAM.node]?.process(0, slot, HIDDEN_NODE);
    this.#nodes.giveBack(slot);
  }

  /** Must be told before Sigma is. */
  removeEdge(id: string): void {
    const { edgeProgramIndex, edgePrograms } = this.#internals;
    const slot = edgeProgramIndex[id];
    if (slot === undefined) return;
    edgePrograms[PROGRAM.fast]?.process(0, slot, HIDDEN_NODE, HIDDEN_NODE, HIDDEN_EDGE);
    this.#edges.giveBack(slot);
  }
}

/** Makes a program's buffer hold so many, with what is in it. */
function makeRoom(program: NodeProgram | EdgeProgram | undefined, capacity: number): void {
  if (program === undefined || capacity <= program.capacity) return;
  const { array } = program;
  program.reallocate(Math.ceil(capacity * (1 + SPARE)));
  program.array.set(array);
}
