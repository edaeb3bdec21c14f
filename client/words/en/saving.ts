import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import { numberOf } from "./number-of.ts";

/** Saving views in the store. */
export const saving = {
  tooLarge: (most: number) => `A saved view holds at most ${numeral(most)} entities: hide some of them first.`,
  saved: (name: string, entities: number) => `“${name}” is saved with ${numberOf.entities(entities)}.`,
  openStep: (name: string) => `Open ${name}`,
  opened: (name: string, gone: number) =>
    `“${name}” is open.${gone === 0 ? "" : ` ${plural(gone, "entity is", "entities are")} no longer in the store.`}`,
  copyOf: (name: string) => `${name} (copy)`,
  deleteStep: (name: string) => `Delete view ${name}`,
  deleted: (name: string) => `“${name}” is deleted. Undo brings it back.`,
};
