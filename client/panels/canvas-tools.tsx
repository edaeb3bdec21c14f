import { X } from "lucide-react";
import { AREA_TOOLS, CANVAS_TOOLS, SELECTION_TOOLS } from "../actions/actions.ts";
import { fitAll, zoomIn, zoomOut } from "../actions/camera-actions.ts";
import { NOTE_TOOLS } from "../actions/note-actions.ts";
import { remember, remembered } from "../state/remember.ts";
import { hasTour, tourTo } from "../state/tour.ts";
import { words } from "../words/words.ts";
import { ActionButton, useActionContext } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { useNarrow } from "./use-narrow.ts";

const HINT_KEY = "clew.hint";

/** What the mouse does most, and the way to the tour: said once to each browser. */
export function Hint() {
  const clew = useClew();
  const { page } = clew;
  const touring = useSlice(clew.catalogue, () => hasTour(clew));
  const open = useSlice(page, (state) => state.hintOpen) && remembered(HINT_KEY) === null;
  if (!open) return null;
  const w = words().stage.hint;
  const close = () => {
    remember(HINT_KEY, "seen");
    page.setState({ hintOpen: false });
  };
  return (
    <div className="hint">
      <p data-over-canvas="">
        {w.text}
        {touring ? (
          <button
            type="button"
            className="link"
            onClick={() => {
              close();
              tourTo(clew, 0);
            }}
          >
            {w.showAround}
          </button>
        ) : null}
        <button type="button" className="tool" aria-label={w.close} onClick={close}>
          <X size={14} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </p>
    </div>
  );
}

export function ZoomBox() {
  const { view } = useClew();
  const percent = useSlice(view, ({ camera }) => (camera ? Math.round(100 / camera.ratio) : 100));
  return (
    <div className="zoom tool-box" data-over-canvas="" role="toolbar" aria-label={words().stage.zoom}>
      <ActionButton action={zoomOut} />
      <output aria-label={words().stage.zoomInPercent}>{percent}%</output>
      <ActionButton action={zoomIn} />
      <span className="separator" />
      <ActionButton action={fitAll} />
    </div>
  );
}

/** Tools to select with, and what can be done with the selection; on a narrow page the latter is left to the menu. */
export function CanvasTools() {
  const { view, graph } = useClew();
  const selected = useSlice(view, (state) => state.selectedNodes.size + state.selectedEdges.size);
  const hidden = useSlice(view, (state) => state.hidden.nodes.length + state.hidden.edges.length);
  const entities = useSlice(view, () => graph.order);
  const context = useActionContext();
  const narrow = useNarrow();
  if (entities === 0 && hidden === 0) return null;
  const tools =
    narrow || (selected === 0 && hidden === 0)
      ? []
      : SELECTION_TOOLS.filter((action) => action.when?.(context) ?? true);
  const noteTools = narrow ? [] : NOTE_TOOLS.filter((action) => action.when?.(context) ?? true);
  return (
    <div
      className="canvas-tools tool-box"
      data-over-canvas=""
      role="toolbar"
      aria-label={words().stage.tools}
      aria-orientation="vertical"
    >
      {(narrow ? AREA_TOOLS : CANVAS_TOOLS).map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
      {tools.length > 0 ? <hr /> : null}
      {tools.map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
      {noteTools.length > 0 ? <hr /> : null}
      {noteTools.map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
    </div>
  );
}
