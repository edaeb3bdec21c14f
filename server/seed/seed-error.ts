import type { SeedProblem } from "./seed-file.ts";

/** A seed that is not loaded: everything wrong with it, each with file, line and field. Nothing was written. */
export class SeedError extends Error {
  override readonly name = "SeedError";
  readonly problems: readonly SeedProblem[];

  constructor(problems: readonly SeedProblem[]) {
    const lines = problems.map(
      ({ file, line, field, message }) => `${file}:${line}: ${field}${field ? " " : ""}${message}`,
    );
    super(
      `The seed has ${problems.length === 1 ? "an error" : `${problems.length} errors`}; nothing was loaded.\n${lines.join("\n")}`,
    );
    this.problems = problems;
  }
}
