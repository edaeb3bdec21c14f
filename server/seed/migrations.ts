import type { GraphStore, SchemaChange } from "../store/graph-store.ts";
import { APPLIED_MIGRATIONS, RECORD_MIGRATION } from "./migration-statements.ts";

/** A numbered step. Never changed once released: a later one corrects it. */
export interface Migration {
  /** Its number, from 1. */
  readonly id: number;
  readonly name: string;
  readonly changes: readonly SchemaChange[];
}

const unique = (label: string): SchemaChange => ({ kind: "unique-node", label, property: "id" });

export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: "Identity of entities and evidence",
    changes: [
      unique("Migration"),
      unique("Entity"),
      unique("Claim"),
      unique("Assertion"),
      unique("Source"),
      unique("Change"),
    ],
  },
  {
    id: 2,
    name: "Claims by their dates",
    changes: [{ kind: "range-index", label: "Claim", properties: ["tMin", "tMax"] }],
  },
  {
    id: 3,
    name: "Search over names, aliases and descriptions",
    changes: [{ kind: "text-search", labels: ["Entity"], properties: ["name", "aliases", "description"] }],
  },
];

/**
 * Applies what a store has not had yet, in order. Each change is idempotent and a migration is recorded only after all
 * of its changes, so one that was cut short is simply run again.
 * @returns the migrations applied now
 */
export async function migrateStore(
  store: GraphStore,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly Migration[]> {
  const rows = await store.read((tx) => tx.run(APPLIED_MIGRATIONS));
  const applied = new Set(rows.map((row) => row.id));
  const pending = migrations.filter((migration) => !applied.has(migration.id));
  for (const { id, name, changes } of pending) {
    for (const change of changes) await store.migrate(change);
    await store.write((tx) => tx.run(RECORD_MIGRATION, { id, name }));
  }
  return pending;
}
