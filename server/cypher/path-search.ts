import { STATUSES, type Status } from "../../contract/evidence.ts";
import type { Direction } from "../../contract/graph.ts";
import type { Tx } from "../store/graph-store.ts";
import { type PathWalk, pathStep } from "./paths-statements.ts";
import { countIn, textIn } from "./row-values.ts";
import type { Steps } from "./simple-routes.ts";
import { TooMuch } from "./too-much.ts";

/** Nodes stepped from by one statement. */
const BATCH = 2000;

/** A search that grew beyond what is sensible to wait for. */
export class TooFar extends TooMuch {
  constructor() {
    super("The two are connected, if at all, through too much of the graph: name types, or a smaller maxLength.");
    this.name = "TooFar";
  }
}

/** One of the two searches: `parents` of each node found lead back to where it began. */
export interface Side {
  readonly parents: Map<string, string[]>;
  frontier: Set<string>;
  depth: number;
}

/** What a search may walk. */
export interface SearchWalk {
  readonly types: readonly string[];
  readonly direction: Direction;
  /** Null: all but those that never are. */
  readonly statuses: readonly Status[] | null;
  /** Ids of nodes that are not entered. */
  readonly avoid: ReadonlySet<string>;
}

export interface SearchLimits extends SearchWalk {
  /** Relationships that may be walked. */
  readonly maxSteps: number;
  /** Whether `steps` is wanted: the shortest paths are found without. */
  readonly keepsSteps: boolean;
}

/** Breadth first from both ends, always from the smaller frontier. */
export class PathSearch {
  readonly start: Side;
  readonly goal: Side;
  readonly walk: PathWalk;
  readonly listed: Status[];
  readonly #tx: Tx;
  readonly #avoid: ReadonlySet<string>;
  readonly #keepsSteps: boolean;
  readonly #steps = new Map<string, Set<string>>();
  #left: number;

  constructor(
    tx: Tx,
    from: string,
    to: readonly string[],
    { types, direction, statuses, avoid, maxSteps, keepsSteps }: SearchLimits,
  ) {
    this.#tx = tx;
    this.#avoid = avoid;
    this.#left = maxSteps;
    this.#keepsSteps = keepsSteps;
    this.start = sideFrom([from]);
    this.goal = sideFrom(to);
    const walked: Status[] = (statuses ?? STATUSES).filter((status) => status !== "denied" && status !== "retracted");
    const unsourced = walked.includes("unsourced");
    this.walk = { types, direction, unsourced };
    this.listed = unsourced ? STATUSES.filter((status) => !walked.includes(status)) : walked;
  }

  /** Every step walked, from each node to those after it on the way from start to goal; none where they are not kept. */
  get steps(): Steps {
    return this.#steps;
  }

  /** How long the paths are of which every step is known. */
  get depth(): number {
    return this.start.depth + this.goal.depth;
  }

  /** Whether one of the two has been everywhere it can go: no longer path has an unknown step. */
  get exhausted(): boolean {
    return this.start.frontier.size === 0 || this.goal.frontier.size === 0;
  }

  /**
   * Takes one step from every node of the smaller frontier; gives the nodes where the two searches meet now.
   * @throws TooFar
   */
  async grow(): Promise<string[]> {
    const { start, goal } = this;
    const forward = start.frontier.size <= goal.frontier.size;
    const [side, other] = forward ? [start, goal] : [goal, start];
    const direction = forward ? this.walk.direction : OPPOSITE[this.walk.direction];
    const statement = pathStep({ ...this.walk, direction });
    const from = [...side.frontier];
    const next = new Map<string, string[]>();
    for (let at = 0; at < from.length; at += BATCH) {
      const ids = from.slice(at, at + BATCH);
      for (const row of await this.#tx.run(statement, { ids, listed: this.listed, limit: this.#left + 1 })) {
        // Of many relationships between two nodes each is walked: neighbours alone would not tell a level that was cut.
        this.count(countIn(row, "walked"));
        const x = textIn(row, "x");
        for (const y of row.ys as string[]) {
          if (this.#avoid.has(y)) continue;
          if (this.#keepsSteps) addTo(this.#steps, forward ? x : y, forward ? y : x);
          if (!side.parents.has(y)) addParent(next, y, x);
        }
      }
    }
    for (const [id, parents] of next) side.parents.set(id, parents);
    side.frontier = new Set(next.keys());
    side.depth += 1;
    // Levels are whole, so the first meeting is at the shortest length, in the outermost level of both sides.
    return [...side.frontier].filter((id) => other.frontier.has(id));
  }

  /** Counts steps against what may be walked. @throws TooFar */
  count(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TooFar();
  }
}

const OPPOSITE: Record<Direction, Direction> = { out: "in", in: "out", both: "both" };

function sideFrom(ids: readonly string[]): Side {
  return { parents: new Map(ids.map((id) => [id, []])), frontier: new Set(ids), depth: 0 };
}

function addParent(next: Map<string, string[]>, id: string, parent: string): void {
  const parents = next.get(id);
  if (parents) parents.push(parent);
  else next.set(id, [parent]);
}

function addTo(steps: Map<string, Set<string>>, from: string, to: string): void {
  const known = steps.get(from);
  if (known) known.add(to);
  else steps.set(from, new Set([to]));
}
