import { lazy, Suspense } from "react";
import { words } from "../words/words.ts";

/** The tables are loaded when they are first opened. */
const TablePanel = lazy(async () => ({ default: (await import("./table/table-panel.tsx")).TablePanel }));

export function TableDock() {
  return (
    <section className="dock" aria-label={words().pageFrame.table.title}>
      <div className="grab" />
      <Suspense fallback={<div className="table console-note">{words().pageFrame.table.loading}</div>}>
        <TablePanel />
      </Suspense>
    </section>
  );
}
