import { useEffect } from "react";
import { useClew } from "../clew-context.ts";
import { ConsoleLibrary } from "./console-library.tsx";
import { ConsoleResults } from "./console-results.tsx";
import { StatementEditor } from "./statement-editor.tsx";

/** The Cypher console: what to ask, the editor, what came of it. */
export function ConsolePanel() {
  const { console: cypher } = useClew();
  useEffect(() => {
    const refresh = () => cypher.refresh();
    void cypher.loadSaved().catch(() => {});
    refresh();
    window.addEventListener("storage", refresh);
    return () => window.removeEventListener("storage", refresh);
  }, [cypher]);
  return (
    <div className="console">
      <ConsoleLibrary />
      <StatementEditor />
      <ConsoleResults />
    </div>
  );
}
