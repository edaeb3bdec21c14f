import { buttons } from "./buttons.ts";

/** Every text of the page in English: the measure of what another language has to say. */
export const en = { buttons };
