import type { Words } from "../words.ts";
import { adding } from "./adding.ts";
import { aligning } from "./aligning.ts";
import { annotating } from "./annotating.ts";
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
import { expanding } from "./expanding.ts";
import { filtering } from "./filtering.ts";
import { grouping } from "./grouping.ts";
import { hiding } from "./hiding.ts";
import { keyNames } from "./key-names.ts";
import { languages } from "./languages.ts";
import { layouts } from "./layouts.ts";
import { library } from "./library.ts";
import { looking } from "./looking.ts";
import { measureCommands } from "./measure-commands.ts";
import { measuring, metrics } from "./metrics.ts";
import { moving } from "./moving.ts";
import { numberOf } from "./number-of.ts";
import { opening } from "./opening.ts";
import { pathfinding } from "./pathfinding.ts";
import { pictureFile } from "./picture-file.ts";
import { plan } from "./plan.ts";
import { results } from "./results.ts";
import { saving } from "./saving.ts";
import { selecting } from "./selecting.ts";
import { server } from "./server.ts";
import { standing } from "./standing.ts";
import { starting } from "./starting.ts";
import { statement } from "./statement.ts";
import { table } from "./table.ts";
import { touring } from "./touring.ts";
import { undoing } from "./undoing.ts";
import { walking } from "./walking.ts";

/** Every text of the page in Spanish. */
export const es: Words = {
  adding,
  aligning,
  annotating,
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
  expanding,
  filtering,
  grouping,
  hiding,
  keyNames,
  languages,
  layouts,
  library,
  looking,
  measureCommands,
  measuring,
  metrics,
  moving,
  numberOf,
  opening,
  pathfinding,
  pictureFile,
  plan,
  results,
  saving,
  selecting,
  server,
  standing,
  starting,
  statement,
  table,
  touring,
  undoing,
  walking,
};
