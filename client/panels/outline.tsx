import { ListFilter } from "lucide-react";
import { useMemo, useState } from "react";
import { toggleRail } from "../actions/panel-actions.ts";
import { leavesOutNode } from "../graph/filtered.ts";
import { outlineRows } from "../state/outline-rows.ts";
import { words } from "../words/words.ts";
import { ActionButton } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { OutlineTree } from "./outline-tree.tsx";
import { useFinger } from "./use-finger.ts";

/** The rail: everything on the canvas as a list, for the eye, the keyboard and the screen reader. */
export function Outline({ narrow }: { readonly narrow: boolean }) {
  const clew = useClew();
  const open = useSlice(clew.page, (page) => page.railOpen);
  const w = words().outlineRail;
  const finger = useFinger();
  if (!open && !narrow) {
    return (
      <nav className="rail closed" aria-label={w.title}>
        <header>
          <ActionButton action={toggleRail} />
        </header>
      </nav>
    );
  }
  return (
    <nav className="rail" aria-label={w.title}>
      {narrow ? <div className="grab" /> : null}
      <header>
        <h2>{w.title}</h2>
        {narrow ? null : <ActionButton action={toggleRail} />}
      </header>
      <OutlineBody rowHeight={finger ? 44 : 23} />
    </nav>
  );
}

function OutlineBody({ rowHeight }: { readonly rowHeight: number }) {
  const { graph, view } = useClew();
  const w = words().outlineRail;
  const [filter, setFilter] = useState("");
  const [closed, setClosed] = useState<ReadonlySet<string | null>>(new Set());
  const version = useSlice(view, (state) => state.graphVersion);
  const selectedEdges = useSlice(view, (state) => state.selectedEdges);
  const filtered = useSlice(view, (state) => state.filtered);
  const path = useSlice(view, (state) => state.path);
  // The graph is changed in place, so its version goes in as the thing to depend on.
  const rows = useMemo(
    () =>
      version < 0
        ? []
        : outlineRows(graph, filter, closed, selectedEdges, (id) => !leavesOutNode({ filtered, path }, id)),
    [version, graph, filter, closed, selectedEdges, filtered, path],
  );
  const toggle = (kind: string | null, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(kind);
    else next.add(kind);
    setClosed(next);
  };
  return (
    <>
      <div className="rail-filter">
        <ListFilter size={14} strokeWidth={1.5} aria-hidden="true" />
        <input
          type="text"
          aria-label={w.filter}
          placeholder={w.filter}
          value={filter}
          maxLength={200}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setFilter("");
          }}
        />
      </div>
      {rows.length === 0 ? (
        <p className="rail-note">{graph.order === 0 ? w.empty : w.noneFound}</p>
      ) : (
        <OutlineTree rows={rows} rowHeight={rowHeight} onToggle={toggle} />
      )}
    </>
  );
}
