import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { toggleMinimap } from "../actions/camera-actions.ts";
import { words } from "../words/words.ts";
import { perform } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { useNarrow } from "./use-narrow.ts";

/** The small picture of the whole graph, in the corner over the zoom, while the canvas does not show all. */
export function MinimapBox() {
  const { page } = useClew();
  const open = useSlice(page, (state) => state.minimapOpen);
  const sheet = useSlice(page, (state) => state.narrowTab !== "canvas" || state.details !== null);
  const narrow = useNarrow();
  // Above a sheet there is no room for a second picture.
  return open && !(narrow && sheet) ? <OpenMinimap /> : null;
}

function OpenMinimap() {
  const clew = useClew();
  const picture = useRef<HTMLCanvasElement>(null);
  const w = words().stage.minimap;
  const [needed, setNeeded] = useState(false);
  useEffect(() => (picture.current ? clew.canvas.current?.overview(picture.current, setNeeded) : undefined), [clew]);
  return (
    <div className="minimap" data-over-canvas="minimap" hidden={!needed}>
      <canvas ref={picture} role="img" aria-label={w.picture} />
      <button
        type="button"
        className="tool"
        aria-label={w.close}
        title={w.close}
        onClick={() => perform(toggleMinimap, { clew, target: null })}
      >
        <X size={13} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
