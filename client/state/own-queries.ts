import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { announce } from "./page.ts";
import { remember, remembered } from "./remember.ts";
import { type FieldTexts, isFieldTexts } from "./statement-parameters.ts";
import { toast } from "./toasts.ts";

/** A query that somebody saved in this browser. */
export interface OwnQuery {
  readonly id: string;
  readonly name: string;
  readonly statement: string;
  /** What stood in the fields of its parameters. */
  readonly fields: FieldTexts;
}

const KEY = "clew.console-queries";

/** The queries with one saved: in place of the one of that name, else as the last. */
export function withSaved(queries: readonly OwnQuery[], query: OwnQuery): OwnQuery[] {
  const at = queries.findIndex(({ name }) => name === query.name);
  return at < 0 ? [...queries, query] : queries.with(at, query);
}

/** The queries with one renamed; null where another has the name, or it is empty. */
export function withRenamed(queries: readonly OwnQuery[], id: string, given: string): OwnQuery[] | null {
  const name = given.trim();
  if (name === "" || queries.some((query) => query.name === name && query.id !== id)) return null;
  return queries.map((query) => (query.id === id ? { ...query, name } : query));
}

/** The queries that this browser keeps; null where it keeps nothing. */
export function rememberedQueries(): OwnQuery[] | null {
  const kept = remembered(KEY);
  return kept === null ? null : readQueries(kept);
}

/** Returns whether the browser keeps them. */
export function rememberQueries(queries: readonly OwnQuery[]): boolean {
  return remember(KEY, JSON.stringify(queries));
}

/** Reads what was kept; what is not a query is left out. */
export function readQueries(text: string): OwnQuery[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isQuery) : [];
  } catch {
    return [];
  }
}

function isQuery(value: unknown): value is OwnQuery {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, statement, fields } = value as Partial<Record<keyof OwnQuery, unknown>>;
  return [id, name, statement].every((text) => typeof text === "string" && text !== "") && isFieldTexts(fields);
}

/** The queries with one that was deleted back at its place; another name than its own where that was given away. */
export function withRestored(queries: readonly OwnQuery[], query: OwnQuery, place: number): OwnQuery[] {
  let name = query.name;
  for (let number = 2; queries.some((other) => other.name === name); number += 1) name = `${query.name} (${number})`;
  return queries.toSpliced(place, 0, { ...query, name });
}

/** Keeps what stands in the editor under a name: over the own query of that name as a step of the view, else as a new one. */
export function saveOwnQuery(clew: Clew, name: string): void {
  const { store, save, setOwn } = clew.console;
  const before = store.getState().own.find((query) => query.name === name.trim());
  save(name);
  const after = store.getState().own.find(({ id }) => id === before?.id);
  if (!before || !after || after === before) return;
  const put = (query: OwnQuery) => setOwn(store.getState().own.map((other) => (other.id === query.id ? query : other)));
  clew.history.push({
    label: () => words().library.own.replaceStep(before.name),
    undo: () => put(before),
    redo: () => put(after),
  });
  say(clew, words().library.own.replaced(before.name));
}

/** Deletes an own query as a step of the view: taking that back brings the query back. */
export function deleteOwnQuery(clew: Clew, query: OwnQuery): void {
  const { store, setOwn } = clew.console;
  const place = store.getState().own.findIndex(({ id }) => id === query.id);
  const remove = () => setOwn(store.getState().own.filter(({ id }) => id !== query.id));
  remove();
  clew.history.push({
    label: () => words().library.own.deleteStep(query.name),
    undo: () => setOwn(withRestored(store.getState().own, query, place)),
    redo: remove,
  });
  say(clew, words().library.own.deleted(query.name));
}

function say(clew: Clew, text: string): void {
  toast(clew.toasts, text);
  announce(clew.page, text);
}
