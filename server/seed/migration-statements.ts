import type { Statement } from "../store/graph-store.ts";

export const APPLIED_MIGRATIONS: Statement = {
  name: "applied-migrations",
  text: "MATCH (m:Migration) RETURN m.id AS id ORDER BY id",
};

/** Carries no time, so that the same migrations leave the same graph on every store. */
export const RECORD_MIGRATION: Statement = {
  name: "record-migration",
  text: "MERGE (m:Migration {id: $id}) SET m:Clew SET m.name = $name RETURN m.id AS id",
};
