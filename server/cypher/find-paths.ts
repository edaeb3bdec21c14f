import { STATUSES, type Status } from "../../contract/evidence.ts";
import { CLEW_LABEL, type Direction, EVIDENCE_LABEL } from "../../contract/graph.ts";
import type { PathsOutput } from "../../contract/routes.ts";
import type { GraphNode } from "../../contract/values.ts";
import type { Tx } from "../store/graph-store.ts";
import { listPaths } from "./list-paths.ts";
import { NODES } from "./node-statements.ts";
import { type PathWalk, pathStep } from "./paths-statements.ts";
import { countIn, nodeIn, textIn } from "./row-values.ts";

/** Relationships walked by one search: about the work of the largest search that still answers at once. */
const MAX_STEPS = 400_000;
/** Nodes stepped from by one statement. */
const BATCH = 2000;

/** A search that grew beyond what is sensible to wait for. */
export class TooFar extends Error {
  constructor() {
    super("The two are connected, if at all, through too much of the graph: name types, or a smaller maxLength.");
    this.name = "TooFar";
  }
}

export interface PathRequest {
  readonly from: string;
  readonly to: string;
  /** Relationships on a path, at most. */
  readonly maxLength: number;
  /** Paths, at most. */
  readonly limit: number;
  readonly types: readonly string[];
  readonly direction: Direction;
  /** Statuses that may be walked; null: all but those that never are. */
  readonly statuses: readonly Status[] | null;
}

/** One of the two searches: `parents` of each node found lead back to where it began. */
export interface Side {
  readonly parents: Map<string, string[]>;
  frontier: Set<string>;
  depth: number;
}

/**
 * All shortest paths between two nodes through the domain layer, up to `limit`; null when one of the nodes does not exist.
 * Breadth first from both ends, always from the smaller frontier: the two meet after about the square root of the work
 * of a search from one end. A node is in the answer's order as it is walked from `from` to `to`.
 * @param maxSteps relationships that the search may walk
 * @throws TooFar
 */
export async function findPaths(tx: Tx, request: PathRequest, maxSteps = MAX_STEPS): Promise<PathsOutput | null> {
  const { from, to, maxLength } = request;
  const ends = (await tx.run(NODES, { ids: [...new Set([from, to])] })).map((row) => nodeIn(row, "node"));
  if (ends.length < (from === to ? 1 : 2)) return null;
  if (ends.some(isOutsideDomain)) return { paths: [], subgraph: { nodes: ends, relationships: [], truncated: false } };
  if (from === to) {
    const subgraph = { nodes: ends, relationships: [], truncated: false };
    return { paths: [{ nodes: [from], relationships: [] }], subgraph };
  }

  const search = new Search(tx, request, maxSteps);
  const start = sideFrom(from);
  const goal = sideFrom(to);
  let meeting: string[] = [];
  while (meeting.length === 0 && start.depth + goal.depth < maxLength) {
    if (start.frontier.size === 0 || goal.frontier.size === 0) break;
    const fromStart = start.frontier.size <= goal.frontier.size;
    const [grown, other] = fromStart ? [start, goal] : [goal, start];
    await search.grow(grown, fromStart ? "forward" : "backward");
    // Levels are whole, so the first meeting is at the shortest length, in the outermost level of both sides.
    meeting = [...grown.frontier].filter((id) => other.frontier.has(id));
  }
  return listPaths(tx, { start, goal, meeting, ends, limit: request.limit, walk: search.walk, listed: search.listed });
}

const isOutsideDomain = ({ labels }: GraphNode) => labels.includes(EVIDENCE_LABEL) || labels.includes(CLEW_LABEL);

function sideFrom(id: string): Side {
  return { parents: new Map([[id, []]]), frontier: new Set([id]), depth: 0 };
}

const OPPOSITE: Record<Direction, Direction> = { out: "in", in: "out", both: "both" };

class Search {
  readonly walk: PathWalk;
  readonly listed: Status[];
  readonly #tx: Tx;
  #left: number;

  constructor(tx: Tx, { types, direction, statuses }: PathRequest, maxSteps: number) {
    this.#tx = tx;
    this.#left = maxSteps;
    const walked: Status[] = (statuses ?? STATUSES).filter((status) => status !== "denied" && status !== "retracted");
    const unsourced = walked.includes("unsourced");
    this.walk = { types, direction, unsourced };
    this.listed = unsourced ? STATUSES.filter((status) => !walked.includes(status)) : walked;
  }

  /** Takes one step from every node of a side's frontier. */
  async grow(side: Side, way: "forward" | "backward"): Promise<void> {
    const direction = way === "forward" ? this.walk.direction : OPPOSITE[this.walk.direction];
    const statement = pathStep({ ...this.walk, direction });
    const from = [...side.frontier];
    const next = new Map<string, string[]>();
    for (let at = 0; at < from.length; at += BATCH) {
      const ids = from.slice(at, at + BATCH);
      for (const row of await this.#tx.run(statement, { ids, listed: this.listed, limit: this.#left + 1 })) {
        // Of many relationships between two nodes each is walked: neighbours alone would not tell a level that was cut.
        this.#left -= countIn(row, "walked");
        if (this.#left < 0) throw new TooFar();
        take(side, next, textIn(row, "x"), row.ys as string[]);
      }
    }
    for (const [id, parents] of next) side.parents.set(id, parents);
    side.frontier = new Set(next.keys());
    side.depth += 1;
  }
}

function take(side: Side, next: Map<string, string[]>, x: string, ys: readonly string[]): void {
  for (const y of ys) {
    if (side.parents.has(y)) continue;
    const parents = next.get(y);
    if (parents) parents.push(x);
    else next.set(y, [x]);
  }
}
