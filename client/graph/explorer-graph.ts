import { MultiDirectedGraph } from "graphology";
import type { Mark, Status } from "../../contract/evidence.ts";
import type { WireMap } from "../../contract/values.ts";

/** What a node of the canvas carries. Keys are the contract's node ids. */
export interface NodeAttributes {
  /** Graph coordinates; the layout writes them, nothing else does but a drag. */
  x: number;
  y: number;
  /** Radius in px at zoom 1, from the degree. */
  size: number;
  /** Caption: the name, or the first text property, or the id. */
  label: string;
  /** The label that decides class, colour, glyph and outline group; "" for a node without labels. */
  kind: string;
  labels: readonly string[];
  properties: WireMap;
  /** Moved by hand or pinned: no layout moves it. */
  pinned: boolean;
  /** Domain relationships in the store, null until known; less those shown makes the `+n` pill. */
  degree: number | null;
  /** Standing of the claim that it exists, where there is one: drawn as a broken ring. */
  existence: { status: Status; pro: number; con: number } | null;
  /** Set on a group, which is no entity of the store: the entities it stands for, and the edges among them. */
  held?: GraphPiece;
}

/** What an edge of the canvas carries. Keys are the contract's relationship ids. */
export interface EdgeAttributes {
  type: string;
  /** The type in words: `LEADS` is "leads". */
  label: string;
  properties: WireMap;
  /** Id of the claim it projects; null for a relationship that nobody vouches for (`unsourced`). */
  claim: string | null;
  status: Status;
  pro: number;
  con: number;
  origins: number;
  anonymous: boolean;
  hedged: boolean;
  marks: readonly Mark[];
  /** The relationship's own start and end, where a group stands for one of them. */
  ends?: { readonly start: string; readonly end: string };
}

/** Nodes and edges by themselves, with all that they carry and between their own ends: what a step adds or takes away. */
export interface GraphPiece {
  readonly nodes: readonly { readonly id: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly id: string;
    readonly start: string;
    readonly end: string;
    readonly attributes: EdgeAttributes;
  }[];
}

/** The only copy of the data on the client: a directed multigraph keyed by the contract's ids. */
export type ExplorerGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** An empty canvas. */
export function createExplorerGraph(): ExplorerGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>({ allowSelfLoops: true });
}
