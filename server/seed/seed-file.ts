import { isNode, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { COMPUTED_FIELDS } from "./seed-schema.ts";

/** One thing wrong with a seed file. `line` counts from 1; `field` is a path such as `claims[3].assertions[0].at`. */
export interface SeedProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

export type FieldPath = readonly (string | number)[];

/** A seed file that fits its schema, and a way to point into it. */
export interface SeedFile<T> {
  readonly file: string;
  readonly data: T;
  /** A problem at a field; the line is that of the field, or of the nearest thing around it that is written. */
  problem(path: FieldPath, message: string): SeedProblem;
}

/**
 * Reads a YAML text against a schema. Every problem is found in one go; without any, `data` is there.
 * `file` is only used to name the file in problems.
 */
export function readSeedFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): { readonly problems: SeedProblem[]; readonly read: SeedFile<z.output<S>> | null } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: "1.2" });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: "",
      message: error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:$/, "") ?? "is not YAML",
    }));
    return { problems, read: null };
  }
  const problem = (path: FieldPath, message: string): SeedProblem => ({
    file,
    line: lines.linePos(offsetOf(document, path)).line,
    field: fieldOf(path),
    message,
  });
  // Aliases could blow a small file up to any size; the seed has no use for them.
  const alias = firstAlias(document);
  if (alias !== null) {
    const message = "a YAML alias (*name) is not taken. Write the value out.";
    return { problems: [{ file, line: lines.linePos(alias).line, field: "", message }], read: null };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { problems: [], read: { file, data: result.data, problem } };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, problem)), read: null };
}

function firstAlias(document: ReturnType<typeof parseDocument>): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias(_, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function problemsOf(issue: z.core.$ZodIssue, problem: SeedFile<unknown>["problem"]): SeedProblem[] {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  if (issue.code !== "unrecognized_keys") return [problem(path, issue.message)];
  const computed: readonly string[] = COMPUTED_FIELDS;
  return issue.keys.map((key) =>
    problem(
      [...path, key],
      computed.includes(key)
        ? "is computed from the assertions and dates. Take it out."
        : "is not a field of this file. Check its spelling.",
    ),
  );
}

/** Where a field is written: its key where it has one. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    const pair = pairOf(parent, key);
    if (pair) return pair;
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function pairOf(parent: unknown, key: string | number | undefined): number | null {
  if (!isNode(parent) || !("items" in parent)) return null;
  for (const item of parent.items as { key?: Node & { value?: unknown } }[]) {
    if (item.key && item.key.value === key && item.key.range) return item.key.range[0];
  }
  return null;
}

function fieldOf(path: FieldPath): string {
  return path.reduce<string>(
    (field, key) => (typeof key === "number" ? `${field}[${key}]` : field === "" ? key : `${field}.${key}`),
    "",
  );
}
