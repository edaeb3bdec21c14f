import { z } from "zod";

/** Chars of a label, type or property that can be filtered by. */
export const LONGEST_NAME = 500;
const name = z.string().max(LONGEST_NAME);
const text = z.string().min(1).max(300);
const bound = z.number().nullable();
const element = z.enum(["entity", "relationship"]);
const metric = z.string().min(1).max(40);

/** Most choices of one condition, and most conditions of one filter. */
export const MOST_CHOICES = 100;
export const MOST_CONDITIONS = 20;
/** Chars of a text that can be chosen as a value; longer ones are prose and are looked through by `contains`. */
export const LONGEST_CHOICE = 300;

/**
 * One condition over what is shown. A property's condition holds for what lacks the property only where `missing` says
 * so. Bounds are inclusive; null: open on that side. Dates are days since 1970. A metric is taken anew when a view is
 * opened; `group` is for those that say which group an entity is in.
 */
export const filterConditionSchema = z.discriminatedUnion("test", [
  z.strictObject({ test: z.literal("kind"), kinds: z.array(name).min(1).max(MOST_CHOICES) }),
  z.strictObject({ test: z.literal("type"), types: z.array(name).min(1).max(MOST_CHOICES) }),
  z.strictObject({ test: z.literal("degree"), from: bound, to: bound }),
  z.strictObject({ test: z.literal("metric"), metric, from: bound, to: bound }),
  z.strictObject({ test: z.literal("group"), metric, groups: z.array(name).min(1).max(MOST_CHOICES) }),
  z.strictObject({
    test: z.literal("range"),
    of: element,
    property: name,
    missing: z.boolean(),
    scale: z.enum(["number", "date"]),
    from: bound,
    to: bound,
  }),
  z.strictObject({
    test: z.literal("values"),
    of: element,
    property: name,
    missing: z.boolean(),
    values: z.array(z.string().max(LONGEST_CHOICE)).max(MOST_CHOICES),
  }),
  z.strictObject({ test: z.literal("contains"), of: element, property: name, missing: z.boolean(), text }),
]);
export type FilterCondition = z.infer<typeof filterConditionSchema>;
export type PropertyCondition = Extract<FilterCondition, { property: string }>;

/** What of a view stands out, and whether everything else fades or is not drawn. All conditions hold together. */
export const viewFilterSchema = z.strictObject({
  rest: z.enum(["faded", "hidden"]),
  conditions: z.array(filterConditionSchema).min(1).max(MOST_CONDITIONS),
});
export type ViewFilter = z.infer<typeof viewFilterSchema>;
