import { SquareTerminal } from "lucide-react";
import { toggleConsole } from "../actions/panel-actions.ts";
import { begun } from "../state/expansions.ts";
import { plural } from "../state/words.ts";
import { perform, useActionContext } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { KeyHint } from "./key-hint.tsx";
import { useCounts } from "./use-counts.ts";

/** What is shown, of how much, and the tab that opens the console. */
export function StatusBar() {
  const clew = useClew();
  const counts = useCounts();
  const context = useActionContext();
  const totals = useSlice(clew.catalogue, ({ schema }) => schema?.totals ?? null);
  const consoleOpen = useSlice(clew.page, (page) => page.consoleOpen);
  const selected = useSlice(clew.view, (view) => view.selectedNodes.size + view.selectedEdges.size);
  const cut = useSlice(clew.expansions, ({ byNode }) => {
    const count = begun(byNode);
    return count === null ? null : `${count.shown.toLocaleString("en")} of ${count.total.toLocaleString("en")} shown`;
  });
  const relationships = counts.edges + counts.hiddenEdges;
  const of = (shown: number, total: number | undefined) =>
    total === undefined || shown >= total ? "" : ` of ${total.toLocaleString("en")}`;
  const [chord] = toggleConsole.keys;
  return (
    <footer className="status">
      <button
        type="button"
        className="status-tab"
        aria-expanded={consoleOpen}
        onClick={() => perform(toggleConsole, context)}
      >
        <SquareTerminal size={14} strokeWidth={1.5} aria-hidden="true" /> Cypher{" "}
        {chord ? <KeyHint chord={chord} /> : null}
      </button>
      <span className="space" />
      {selected > 0 ? <span className="optional">{selected.toLocaleString("en")} selected</span> : null}
      {cut === null ? null : <span>{cut}</span>}
      <span>
        {counts.nodes.toLocaleString("en")}
        {of(counts.nodes, totals?.entities)} {counts.nodes === 1 && !of(1, totals?.entities) ? "entity" : "entities"}
      </span>
      <span>
        {relationships.toLocaleString("en")}
        {of(relationships, totals?.relationships)}{" "}
        {relationships === 1 && !of(1, totals?.relationships) ? "relationship" : "relationships"}
        {counts.hiddenEdges > 0 ? `, ${counts.hiddenEdges.toLocaleString("en")} hidden` : ""}
      </span>
      {totals === null ? null : (
        <>
          <span className="optional">{plural(totals.claims, "claim", "claims")}</span>
          <span className="optional">{plural(totals.sources, "source", "sources")}</span>
        </>
      )}
    </footer>
  );
}
