import type { Action } from "../actions/action.ts";
import { toggleConsole, toggleTable } from "../actions/panel-actions.ts";
import { begun } from "../state/expansions.ts";
import type { Dock } from "../state/page.ts";
import { plural } from "../words/plural.ts";
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
  const cut = useSlice(clew.expansions, ({ byNode }) => {
    const count = begun(clew.graph, byNode);
    return count === null ? null : `${count.shown.toLocaleString("en")} of ${count.total.toLocaleString("en")} shown`;
  });
  const { inGroups } = counts;
  const relationships = counts.edges + counts.hiddenEdges;
  const of = (shown: number, total: number | undefined) =>
    total === undefined || shown >= total ? "" : ` of ${total.toLocaleString("en")}`;
  return (
    <footer className="status">
      <DockTab action={toggleConsole} dock="console" />
      <DockTab action={toggleTable} dock="table" />
      <span className="space" />
      {selected > 0 ? <span className="optional">{selected.toLocaleString("en")} selected</span> : null}
      {cut === null ? null : <span>{cut}</span>}
      <span>
        {counts.nodes.toLocaleString("en")}
        {of(counts.nodes, totals?.entities)} {counts.nodes === 1 && !of(1, totals?.entities) ? "entity" : "entities"}
        {inGroups.groups > 0
          ? `, ${inGroups.nodes.toLocaleString("en")} in ${plural(inGroups.groups, "group", "groups")}`
          : ""}
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
