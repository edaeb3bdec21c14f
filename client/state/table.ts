import { createStore, type StoreApi } from "zustand/vanilla";

export const TABLE_KINDS = ["entities", "relationships"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** By which column rows are ordered. */
export interface TableSort {
  /** The column's key. */
  readonly column: string;
  readonly descending: boolean;
}

interface TableLook {
  readonly filter: string;
  readonly sort: TableSort;
}

/** How the tables are looked at; kept while the dock is closed. */
export interface TableState extends Readonly<Record<TableKind, TableLook>> {
  /** Which of the two is shown. */
  readonly kind: TableKind;
}
export type TableStore = StoreApi<TableState>;

export function createTable(): TableStore {
  return createStore<TableState>(() => ({
    kind: "entities",
    entities: { filter: "", sort: { column: "degree", descending: true } },
    relationships: { filter: "", sort: { column: "from", descending: false } },
  }));
}

/** Changes how one of the tables is looked at. */
export function lookAtTable(table: TableStore, kind: TableKind, look: Partial<TableLook>): void {
  table.setState((state) => ({ [kind]: { ...state[kind], ...look } }));
}
