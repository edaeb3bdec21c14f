import { blanks } from "./blanks.ts";
import { buttons } from "./buttons.ts";
import { canvas } from "./canvas.ts";
import { comments } from "./comments.ts";
import { conditions } from "./conditions.ts";
import { dates } from "./dates.ts";
import { languages } from "./languages.ts";
import { library } from "./library.ts";
import { measuring, metrics } from "./metrics.ts";
import { pictureFile } from "./picture-file.ts";
import { plan } from "./plan.ts";
import { results } from "./results.ts";
import { server } from "./server.ts";
import { standing } from "./standing.ts";
import { statement } from "./statement.ts";
import { table } from "./table.ts";

/** Every text of the page in English: the measure of what another language has to say. */
export const en = {
  blanks,
  buttons,
  canvas,
  comments,
  conditions,
  dates,
  languages,
  library,
  measuring,
  metrics,
  pictureFile,
  plan,
  results,
  server,
  standing,
  statement,
  table,
};
