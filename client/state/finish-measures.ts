import type { Clew } from "./clew.ts";
import { measureForFilter } from "./filters.ts";
import { finishLook } from "./kept-look.ts";

/** Takes the metrics that a picture which was put on the canvas is drawn and filtered by. */
export async function finishMeasures(clew: Clew): Promise<void> {
  await finishLook(clew);
  await measureForFilter(clew);
}
