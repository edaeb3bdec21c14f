import { lazy, Suspense } from "react";
import { words } from "../words/words.ts";

/** The editor and Neo4j's parser are loaded when the console is first opened. */
const ConsolePanel = lazy(async () => ({ default: (await import("./console/console-panel.tsx")).ConsolePanel }));

export function ConsoleDock() {
  return (
    <section className="dock" aria-label={words().pageFrame.console.title}>
      <div className="grab" />
      <Suspense fallback={<div className="console console-note">{words().pageFrame.console.loading}</div>}>
        <ConsolePanel />
      </Suspense>
    </section>
  );
}
