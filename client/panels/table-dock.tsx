import { lazy, Suspense } from "react";

/** The tables are loaded when they are first opened. */
const TablePanel = lazy(async () => ({ default: (await import("./table/table-panel.tsx")).TablePanel }));

export function TableDock() {
  return (
    <section className="dock" aria-label="Table">
      <div className="grab" />
      <Suspense fallback={<div className="table console-note">Loading the table</div>}>
        <TablePanel />
      </Suspense>
    </section>
  );
}
