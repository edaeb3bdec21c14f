import { z } from "zod";

const finite = z.number().min(-1e9).max(1e9);
const elementId = z.string().min(1).max(200);

/** Chars of one note, and notes of one view, at most. */
export const LONGEST_NOTE = 500;
export const MOST_NOTES = 200;

/** On an entity: px from its middle to the note's top left corner, at any zoom. Else that corner's graph coordinates. */
const notePlaceSchema = z.union([
  z.strictObject({ node: elementId, dx: finite, dy: finite }),
  z.strictObject({ x: finite, y: finite }),
]);
export type NotePlace = z.infer<typeof notePlaceSchema>;

const arrowEndSchema = z.union([z.strictObject({ node: elementId }), z.strictObject({ x: finite, y: finite })]);
/** Where a note's arrow ends: at an entity, or at graph coordinates. */
export type ArrowEnd = z.infer<typeof arrowEndSchema>;

/** A text that somebody pinned to the picture. It is text and nothing else: no markup is ever read out of it. */
export const viewNoteSchema = z.strictObject({
  /** Its own within the view. */
  id: z.string().min(1).max(40),
  text: z.string().min(1).max(LONGEST_NOTE),
  at: notePlaceSchema,
  arrow: arrowEndSchema.optional(),
});
export type ViewNote = z.infer<typeof viewNoteSchema>;

/** The notes of a view, the oldest first. */
export const viewNotesSchema = z
  .array(viewNoteSchema)
  .max(MOST_NOTES)
  .refine((notes) => new Set(notes.map(({ id }) => id)).size === notes.length, "Two notes have the same id.");
