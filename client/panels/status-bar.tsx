import type { Action } from "../actions/action.ts";
import { toggleConsole, toggleTable } from "../actions/panel-actions.ts";
import { begun } from "../state/expansions.ts";
import type { Dock } from "../state/page.ts";
import { words } from "../words/words.ts";
import { perform, useActionContext } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { KeyHint } from "./key-hint.tsx";
import { useCounts } from "./use-counts.ts";

/** What is shown, of how much, and the tabs that open the docks. */
export function StatusBar() {
  const clew = useClew();
  const counts = useCounts();
  const totals = useSlice(clew.catalogue, ({ schema }) => schema?.totals ?? null);
  const selected = useSlice(clew.view, (view) => view.selectedNodes.size + view.selectedEdges.size);
  const w = words().statusBar;
  const cut = useSlice(clew.expansions, ({ byNode }) => {
    const count = begun(clew.graph, byNode);
    return count === null ? null : w.expanded(count.shown, count.total);
  });
  const relationships = counts.edges + counts.hiddenEdges;
  const ofAll = (shown: number, all: number | undefined) => (all === undefined || shown >= all ? null : all);
  return (
    <footer className="status">
      <DockTab action={toggleConsole} dock="console" />
      <DockTab action={toggleTable} dock="table" />
      <span className="space" />
      {selected > 0 ? <span className="optional">{w.selected(selected)}</span> : null}
      {cut === null ? null : <span>{cut}</span>}
      <span>{w.entities(counts.nodes, ofAll(counts.nodes, totals?.entities), counts.inGroups)}</span>
      <span>{w.relationships(relationships, ofAll(relationships, totals?.relationships), counts.hiddenEdges)}</span>
      {totals === null ? null : (
        <>
          <span className="optional">{w.claims(totals.claims)}</span>
          <span className="optional">{w.sources(totals.sources)}</span>
        </>
      )}
    </footer>
  );
}

/** Opens and closes a dock. */
function DockTab({ action, dock }: { readonly action: Action; readonly dock: Dock }) {
  const clew = useClew();
  const context = useActionContext();
  const open = useSlice(clew.page, (page) => page.dock === dock);
  const [chord] = action.keys;
  const Icon = action.icon;
  return (
    <button type="button" className="status-tab" aria-expanded={open} onClick={() => perform(action, context)}>
      {Icon ? <Icon size={14} strokeWidth={1.5} aria-hidden="true" /> : null} {action.label(context)}{" "}
      {chord ? <KeyHint chord={chord} /> : null}
    </button>
  );
}
