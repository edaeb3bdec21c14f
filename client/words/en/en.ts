import { adding } from "./adding.ts";
import { aligning } from "./aligning.ts";
import { annotating } from "./annotating.ts";
import { arrangePanel } from "./arrange-panel.ts";
import { arranging } from "./arranging.ts";
import { blanks } from "./blanks.ts";
import { buttons } from "./buttons.ts";
import { canvas } from "./canvas.ts";
import { commands } from "./commands.ts";
import { comments } from "./comments.ts";
import { conditions } from "./conditions.ts";
import { copying } from "./copying.ts";
import { dates } from "./dates.ts";
import { describing } from "./describing.ts";
import { details } from "./details.ts";
import { expandTable } from "./expand-table.ts";
import { expanding } from "./expanding.ts";
import { filterPanel } from "./filter-panel.ts";
import { filtering } from "./filtering.ts";
import { grouping } from "./grouping.ts";
import { helpDialog } from "./help-dialog.ts";
import { hiding } from "./hiding.ts";
import { historyMenu } from "./history-menu.ts";
import { keyNames } from "./key-names.ts";
import { languages } from "./languages.ts";
import { layouts } from "./layouts.ts";
import { ledgerView } from "./ledger-view.ts";
import { legendBar } from "./legend-bar.ts";
import { library } from "./library.ts";
import { looking } from "./looking.ts";
import { measureCommands } from "./measure-commands.ts";
import { measurePanel } from "./measure-panel.ts";
import { measuring, metrics } from "./metrics.ts";
import { moving } from "./moving.ts";
import { notesLayer } from "./notes-layer.ts";
import { numberOf } from "./number-of.ts";
import { opening } from "./opening.ts";
import { outlineRail } from "./outline-rail.ts";
import { pageFrame } from "./page-frame.ts";
import { pathfinding } from "./pathfinding.ts";
import { pathsPanel } from "./paths-panel.ts";
import { pictureFile } from "./picture-file.ts";
import { picturePanel } from "./picture-panel.ts";
import { plan } from "./plan.ts";
import { results } from "./results.ts";
import { saving } from "./saving.ts";
import { searchBox } from "./search-box.ts";
import { selecting } from "./selecting.ts";
import { server } from "./server.ts";
import { stage } from "./stage.ts";
import { standing } from "./standing.ts";
import { startScreen } from "./start-screen.ts";
import { starting } from "./starting.ts";
import { statement } from "./statement.ts";
import { statusBar } from "./status-bar.ts";
import { storeGone } from "./store-gone.ts";
import { table } from "./table.ts";
import { telling } from "./telling.ts";
import { touring } from "./touring.ts";
import { undoing } from "./undoing.ts";
import { viewsMenu } from "./views-menu.ts";
import { walking } from "./walking.ts";

/** Every text of the page in English: the measure of what another language has to say. */
export const en = {
  adding,
  aligning,
  annotating,
  arrangePanel,
  arranging,
  blanks,
  buttons,
  canvas,
  commands,
  comments,
  conditions,
  copying,
  dates,
  describing,
  details,
  expandTable,
  expanding,
  filterPanel,
  filtering,
  grouping,
  helpDialog,
  hiding,
  historyMenu,
  keyNames,
  languages,
  layouts,
  ledgerView,
  legendBar,
  library,
  looking,
  measureCommands,
  measurePanel,
  measuring,
  metrics,
  moving,
  notesLayer,
  numberOf,
  opening,
  outlineRail,
  pageFrame,
  pathfinding,
  pathsPanel,
  pictureFile,
  picturePanel,
  plan,
  results,
  saving,
  searchBox,
  selecting,
  server,
  stage,
  standing,
  startScreen,
  starting,
  statement,
  statusBar,
  storeGone,
  table,
  telling,
  touring,
  undoing,
  viewsMenu,
  walking,
};
