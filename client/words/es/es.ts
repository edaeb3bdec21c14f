import type { Words } from "../words.ts";
import { arrangePanel } from "./arrange-panel.ts";
import { buttons } from "./buttons.ts";
import { details } from "./details.ts";
import { expandTable } from "./expand-table.ts";
import { filterPanel } from "./filter-panel.ts";
import { helpDialog } from "./help-dialog.ts";
import { historyMenu } from "./history-menu.ts";
import { ledgerView } from "./ledger-view.ts";
import { legendBar } from "./legend-bar.ts";
import { measurePanel } from "./measure-panel.ts";
import { notesLayer } from "./notes-layer.ts";
import { numberOf } from "./number-of.ts";
import { outlineRail } from "./outline-rail.ts";
import { pageFrame } from "./page-frame.ts";
import { pathsPanel } from "./paths-panel.ts";
import { picturePanel } from "./picture-panel.ts";
import { searchBox } from "./search-box.ts";
import { stage } from "./stage.ts";
import { startScreen } from "./start-screen.ts";
import { statusBar } from "./status-bar.ts";
import { storeGone } from "./store-gone.ts";
import { telling } from "./telling.ts";
import { viewsMenu } from "./views-menu.ts";

/** Every text of the page in Spanish. */
export const es: Words = {
  arrangePanel,
  buttons,
  details,
  expandTable,
  filterPanel,
  helpDialog,
  historyMenu,
  ledgerView,
  legendBar,
  measurePanel,
  notesLayer,
  numberOf,
  outlineRail,
  pageFrame,
  pathsPanel,
  picturePanel,
  searchBox,
  stage,
  startScreen,
  statusBar,
  storeGone,
  telling,
  viewsMenu,
};
