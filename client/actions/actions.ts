import type { Action } from "./action.ts";
import { ALIGN_ACTIONS } from "./align-actions.ts";
import { ARRANGE_ACTIONS, arrangePanel } from "./arrange-actions.ts";
import { CAMERA_ACTIONS, fitSelection } from "./camera-actions.ts";
import { copyCypher } from "./copy-cypher-action.ts";
import { EXPLORE_ACTIONS, expand, hideThese, pin, showHidden } from "./explore-actions.ts";
import { FILTER_ACTIONS, filterPanel } from "./filter-actions.ts";
import { HISTORY_ACTIONS } from "./history-actions.ts";
import { MEASURE_ACTIONS, measurePanel } from "./measure-actions.ts";
import { PANEL_ACTIONS } from "./panel-actions.ts";
import { paths } from "./path-actions.ts";
import { takePicture } from "./picture-action.ts";
import { boxTool, lassoTool, SELECT_ACTIONS } from "./select-actions.ts";
import { WALK_ACTIONS } from "./walk-actions.ts";

/** Every command there is. */
export const ACTIONS: readonly Action[] = [
  ...HISTORY_ACTIONS,
  ...WALK_ACTIONS,
  ...SELECT_ACTIONS,
  ...EXPLORE_ACTIONS,
  paths,
  copyCypher,
  ...CAMERA_ACTIONS,
  ...ARRANGE_ACTIONS,
  ...ALIGN_ACTIONS,
  takePicture,
  ...MEASURE_ACTIONS,
  ...FILTER_ACTIONS,
  ...PANEL_ACTIONS,
];

/** The context menu's items, a list per block. What cannot be done with the target is left out. */
export const MENU_BLOCKS: readonly (readonly string[])[] = [
  ["expand", "expand-by-type", "evidence", "paths"],
  ["pin", "hide", "hide-others", "show-hidden", "reveal-relationships"],
  ["select-neighbours", "select-same-kind", "select-all", "invert-selection"],
  ["arrange", "filter", "measure", "fit-selection", "fit-all", "minimap"],
  ["table", "copy-cypher", "picture", "copy-link"],
];

/** The context menu's items that stand in one row, as icons: what lines the selection up. */
export const MENU_ROW: readonly Action[] = ALIGN_ACTIONS;

/** The tools on the canvas that are always there. */
export const CANVAS_TOOLS: readonly Action[] = [boxTool, lassoTool, arrangePanel, filterPanel, measurePanel];

/** The tools on the canvas for what is selected. */
export const SELECTION_TOOLS: readonly Action[] = [expand, paths, pin, fitSelection, hideThese, showHidden];
