import type { Action } from "./action.ts";
import { ALIGN_ACTIONS } from "./align-actions.ts";
import { ARRANGE_ACTIONS, arrangePanel } from "./arrange-actions.ts";
import { CAMERA_ACTIONS, fitSelection } from "./camera-actions.ts";
import { COPY_CYPHER_ACTIONS } from "./copy-cypher-action.ts";
import { EXPLORE_ACTIONS, expand, hideThese, pin, showHidden } from "./explore-actions.ts";
import { FILTER_ACTIONS, filterPanel } from "./filter-actions.ts";
import { GROUP_ACTIONS, groupSelection, openSelectedGroups } from "./group-actions.ts";
import { HISTORY_ACTIONS } from "./history-actions.ts";
import { switchLanguage } from "./language-action.ts";
import { MEASURE_ACTIONS, measurePanel } from "./measure-actions.ts";
import { addNote, NOTE_ACTIONS } from "./note-actions.ts";
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
  ...GROUP_ACTIONS,
  paths,
  ...COPY_CYPHER_ACTIONS,
  ...NOTE_ACTIONS,
  ...CAMERA_ACTIONS,
  ...ARRANGE_ACTIONS,
  ...ALIGN_ACTIONS,
  takePicture,
  ...MEASURE_ACTIONS,
  ...FILTER_ACTIONS,
  ...PANEL_ACTIONS,
  switchLanguage,
];

/** The context menu's items, a list per block. What cannot be done with the target is left out. */
export const MENU_BLOCKS: readonly (readonly string[])[] = [
  ["expand", "expand-by-type", "evidence", "paths"],
  ["pin", "hide", "hide-others", "show-hidden", "reveal-relationships", "note-add"],
  ["group-selection", "open-groups"],
  ["add-to-selection", "select-neighbours", "select-same-kind", "invert-selection"],
  ["arrange", "fit-selection"],
  ["copy-cypher", "copy-expansion", "copy-path"],
];

/** What is done to the whole picture: it follows in the canvas' own menu only, so that an entity's stays short. */
export const PICTURE_MENU_BLOCKS: typeof MENU_BLOCKS = [
  ["select-all", "group-by-label", "group-by-community", "open-all-groups"],
  ["find-on-canvas", "filter", "measure", "fit-all", "minimap"],
  ["table", "replay-cypher", "picture", "copy-link"],
];

/** The menu of a note. */
export const NOTE_MENU_BLOCKS: typeof MENU_BLOCKS = [["note-edit", "note-arrow", "note-arrow-away"], ["note-delete"]];

/** The context menu's items that stand in one row, as icons: what lines the selection up. */
export const MENU_ROW: readonly Action[] = ALIGN_ACTIONS;

/** The tools on the canvas to select with: a narrow page has room for these. */
export const AREA_TOOLS: readonly Action[] = [boxTool, lassoTool];

/** The tools on the canvas that are always there. */
export const CANVAS_TOOLS: readonly Action[] = [...AREA_TOOLS, arrangePanel, filterPanel, measurePanel, addNote];

/** The tools on the canvas for what is selected. */
export const SELECTION_TOOLS: readonly Action[] = [
  expand,
  paths,
  groupSelection,
  openSelectedGroups,
  pin,
  fitSelection,
  hideThese,
  showHidden,
];
