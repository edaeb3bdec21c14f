import { Map as MapIcon, Maximize, Minus, Plus, ScanSearch } from "lucide-react";
import type { ArrowDirection } from "../graph/neighbour-in-direction.ts";
import { switchMinimap } from "../state/page.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";
import { edgesOf, nodesOf } from "./target.ts";

const hasEntities: NonNullable<Action["when"]> = ({ clew }) => clew.graph.order > 0;

export const fitAll: Action = {
  id: "fit-all",
  title: () => words().looking.fitAll,
  label: () => words().looking.fitAll,
  icon: Maximize,
  keys: [{ key: "0", scope: "canvas" }],
  group: "Look",
  when: hasEntities,
  perform: ({ clew }) => clew.canvas.current?.fit(),
};

export const fitSelection: Action = {
  id: "fit-selection",
  title: () => words().looking.fitSelection,
  label: () => words().looking.fitSelection,
  icon: ScanSearch,
  keys: [{ key: "f", scope: "canvas" }],
  group: "Look",
  when: (context) => nodesOf(context).length + edgesOf(context).length > 0,
  perform: (context) => {
    const { graph, canvas } = context.clew;
    const ends = edgesOf(context).flatMap((edge) => graph.extremities(edge));
    canvas.current?.fit([...new Set([...nodesOf(context), ...ends])]);
  },
};

export const zoomIn: Action = {
  id: "zoom-in",
  title: () => words().looking.zoomIn,
  label: () => words().looking.zoomIn,
  icon: Plus,
  keys: [
    { key: "+", scope: "canvas" },
    { key: "=", scope: "canvas" },
  ],
  group: "Look",
  perform: ({ clew }) => clew.canvas.current?.zoomIn(),
};

export const zoomOut: Action = {
  id: "zoom-out",
  title: () => words().looking.zoomOut,
  label: () => words().looking.zoomOut,
  icon: Minus,
  keys: [{ key: "-", scope: "canvas" }],
  group: "Look",
  perform: ({ clew }) => clew.canvas.current?.zoomOut(),
};

export const toggleMinimap: Action = {
  id: "minimap",
  title: () => words().looking.minimap.title,
  label: ({ clew }) => words().looking.minimap[clew.page.getState().minimapOpen ? "close" : "show"],
  icon: MapIcon,
  keys: [],
  group: "Look",
  when: hasEntities,
  perform: ({ clew }) => switchMinimap(clew.page, !clew.page.getState().minimapOpen),
};

/** Px that the picture moves with each press. */
const PAN_STEP = 80;

function pan(direction: ArrowDirection, key: string, dx: number, dy: number): Action {
  return {
    id: `pan-${direction}`,
    title: () => words().looking.further[direction],
    label: () => words().looking.further[direction],
    keys: [{ key, space: true, scope: "canvas" }],
    group: "Look",
    when: hasEntities,
    perform: ({ clew }) => clew.canvas.current?.panBy(dx * PAN_STEP, dy * PAN_STEP),
  };
}

export const CAMERA_ACTIONS: readonly Action[] = [
  fitAll,
  fitSelection,
  zoomIn,
  zoomOut,
  toggleMinimap,
  pan("left", "ArrowLeft", 1, 0),
  pan("right", "ArrowRight", -1, 0),
  pan("up", "ArrowUp", 0, 1),
  pan("down", "ArrowDown", 0, -1),
];
