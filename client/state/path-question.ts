import type { Direction } from "../../contract/graph.ts";
import { MOST_AVOIDED, MOST_THROUGH, type PathMode } from "../../contract/paths.ts";

/** Which ways between two entities are looked for. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  /** Relationships on a path, at most: 1 to 15. */
  readonly maxLength: number;
  readonly direction: Direction;
  /** Whether a path may lead over what is denied by some. What all deny is never walked. */
  readonly disputed: boolean;
  /** Whether a path may lead over what a single origin, or nobody by name, vouches for. */
  readonly single: boolean;
  readonly mode: PathMode;
  /** Paths at most where longer ones are wanted too: 1 to `MOST_K`. */
  readonly k: number;
  /** Entities that each path passes, in any order. */
  readonly through: readonly string[];
  /** Entities that no path passes. */
  readonly avoid: readonly string[];
}

export const MOST_K = 50;

/** What is asked of two entities at first: everything that shortest paths may lead over. */
export function pathsBetween(from: string, to: string): PathQuestion {
  return {
    from,
    to,
    maxLength: 6,
    direction: "both",
    disputed: true,
    single: true,
    mode: "all-shortest",
    k: 10,
    through: [],
    avoid: [],
  };
}

export type Passing = "through" | "avoid";
const MOST: Readonly<Record<Passing, number>> = { through: MOST_THROUGH, avoid: MOST_AVOIDED };

/** Those of the entities that can be added to what is passed, or avoided: neither ends nor there already, as far as there is room. */
export function addable(question: PathQuestion, which: Passing, ids: Iterable<string>): string[] {
  const known = new Set([question.from, question.to, ...question[which]]);
  return [...ids].filter((id) => !known.has(id)).slice(0, MOST[which] - question[which].length);
}

/** The question with entities added; what is passed is not avoided, and the other way round. */
export function withAdded(question: PathQuestion, which: Passing, ids: readonly string[]): PathQuestion {
  const other = which === "through" ? "avoid" : "through";
  return {
    ...question,
    [which]: [...question[which], ...ids],
    [other]: question[other].filter((id) => !ids.includes(id)),
  };
}

export function withRemoved(question: PathQuestion, which: Passing, id: string): PathQuestion {
  return { ...question, [which]: question[which].filter((other) => other !== id) };
}
