import type { Words } from "../words.ts";
import { buttons } from "./buttons.ts";

/** Every text of the page in Spanish. */
export const es: Words = { buttons };
