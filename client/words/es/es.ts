import type { Words } from "../words.ts";
import { common } from "./common.ts";

/** Every text of the page in Spanish. */
export const es: Words = { common };
