import { lazy, Suspense } from "react";

/** The editor and Neo4j's parser are loaded when the console is first opened. */
const ConsolePanel = lazy(async () => ({ default: (await import("./console/console-panel.tsx")).ConsolePanel }));

export function ConsoleDock() {
  return (
    <section className="dock" aria-label="Cypher console">
      <div className="grab" />
      <Suspense fallback={<div className="console console-note">Loading the console</div>}>
        <ConsolePanel />
      </Suspense>
    </section>
  );
}
