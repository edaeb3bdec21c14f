import type { CypherOutput, PlanOperator } from "../../contract/cypher.ts";
import type { WireMap } from "../../contract/values.ts";
import type { ApiProblem } from "../api.ts";

/** The plan of a run's statement, once it was asked for. `root` is null where the store has none for it. */
export type RunPlan =
  | { readonly state: "loading" | "measuring" }
  | { readonly state: "there"; readonly root: PlanOperator | null }
  | { readonly state: "failed"; readonly problem: ApiProblem };

export const RUN_FORMS = ["Table", "Graph", "JSON", "Plan"] as const;
/** How a result is looked at. */
export type RunForm = (typeof RUN_FORMS)[number];

/** A statement that was run and what came of it: a tab of the console. */
export interface ConsoleRun {
  /** From 1 on, in the order in which they were run. */
  readonly id: number;
  readonly title: string;
  readonly statement: string;
  readonly parameters: WireMap;
  readonly form: RunForm;
  /** Kept when newer results need room. */
  readonly pinned: boolean;
  readonly running: boolean;
  readonly result: CypherOutput | null;
  readonly problem: ApiProblem | null;
  /** Null until the plan was asked for. */
  readonly plan: RunPlan | null;
}

export const MOST_RUNS = 8;

/** The runs with one more; the oldest that is not pinned makes room. Null where all are pinned. */
export function withOpened(runs: readonly ConsoleRun[], run: ConsoleRun): ConsoleRun[] | null {
  if (runs.length < MOST_RUNS) return [...runs, run];
  const oldest = runs.findIndex(({ pinned }) => !pinned);
  return oldest < 0 ? null : [...runs.toSpliced(oldest, 1), run];
}

/** The runs without one, and which of them is looked at then: the one after it, else the one before. */
export function withClosed(
  runs: readonly ConsoleRun[],
  current: number | null,
  id: number,
): { readonly runs: ConsoleRun[]; readonly current: number | null } {
  const at = runs.findIndex((run) => run.id === id);
  const left = runs.filter((run) => run.id !== id);
  if (current !== id) return { runs: left, current };
  return { runs: left, current: (left[at] ?? left.at(-1))?.id ?? null };
}

/** The runs with a part of one changed. A run that was closed meanwhile stays closed. */
export function withChanged(runs: readonly ConsoleRun[], id: number, part: Partial<ConsoleRun>): ConsoleRun[] {
  return runs.map((run) => (run.id === id ? { ...run, ...part } : run));
}

const LONGEST_TITLE = 32;

/** What a statement is called where nobody named it: its first words that are not a comment. */
export function titleOf(statement: string, longest = LONGEST_TITLE): string {
  const text = statement
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
  const points = Array.from(text);
  return points.length > longest ? `${points.slice(0, longest - 1).join("")}…` : text;
}
