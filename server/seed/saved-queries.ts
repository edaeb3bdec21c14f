import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type WireMap, wireMapSchema } from "../../contract/values.ts";
import { SEED_FOLDER } from "./seed-store.ts";

/** A question that ships with the seed: Cypher with parameters to start from. */
export interface SavedQuery {
  /** The file's name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly parameters: WireMap;
}

/** A file of `graph-data/queries` without a usable header. The message names the file. */
export class SavedQueryError extends Error {
  override readonly name = "SavedQueryError";
}

/**
 * Reads `queries/*.cypher` of a seed folder, in the order of their names.
 * @throws SavedQueryError
 */
export async function readSavedQueries(folder: string = SEED_FOLDER): Promise<SavedQuery[]> {
  const names = (await readdir(join(folder, "queries"))).filter((name) => name.endsWith(".cypher")).sort();
  return Promise.all(
    names.map(async (name) => parseSavedQuery(name, await readFile(join(folder, "queries", name), "utf8"))),
  );
}

/**
 * A saved query is two comment lines, `// title: …` and `// parameters: {…}` (JSON), and the statement under them.
 * @throws SavedQueryError
 */
export function parseSavedQuery(file: string, text: string): SavedQuery {
  const match = /^\/\/ title: *(.+)\r?\n\/\/ parameters: *(\{.*\}) *\r?\n([\s\S]+)$/.exec(text);
  const [, title, parameters, statement] = match ?? [];
  if (!title || !parameters || !statement?.trim()) {
    throw new SavedQueryError(
      `${file} must begin with "// title: …" and "// parameters: {…}", and a statement under them.`,
    );
  }
  return {
    id: basename(file, ".cypher"),
    title: title.trim(),
    statement: statement.trim(),
    parameters: jsonOf(file, parameters),
  };
}

function jsonOf(file: string, text: string): WireMap {
  try {
    return wireMapSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SavedQueryError(`${file}: the parameters are not a JSON object of values.`, { cause });
  }
}
