import { z } from "zod";

/** An opaque id, as a request carries it. */
export const idSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((id) => !/\p{Surrogate}/u.test(id), "must be well-formed text");
export const idList = (max: number) => z.array(idSchema).min(1).max(max);
/** Labels or types. */
export const nameList = z.array(z.string().min(1).max(500)).max(200);
export const count = (max: number) => z.int().min(1).max(max);
