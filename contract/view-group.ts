import { z } from "zod";

const finite = z.number().min(-1e9).max(1e9);

/** Groups of one view, and chars of the name of one, at most. */
export const MOST_GROUPS = 1000;
export const LONGEST_GROUP_NAME = 200;

/** The id of a group, which no store gives to an entity. */
export const groupIdSchema = z.string().regex(/^group:[\w-]{1,64}$/, "must be the id of a group");
export const groupNameSchema = z
  .string()
  .max(LONGEST_GROUP_NAME)
  .refine((name) => name.trim() !== "", "must not be empty");

/** Some nodes of a view for which one stands, and where that one stands. Each keeps its own place, for when it opens. */
export const viewGroupSchema = z.strictObject({
  id: groupIdSchema,
  name: groupNameSchema,
  x: finite,
  y: finite,
  pinned: z.boolean(),
  /** Ids of nodes of the view, each in one group at most. */
  members: z.array(z.string().min(1).max(200)).min(1),
});
export type ViewGroup = z.infer<typeof viewGroupSchema>;

/** Why these cannot be the groups of a view that has these nodes, as a sentence; null where they can. */
export function groupsProblem(
  nodes: readonly { readonly id: string }[],
  groups: readonly Pick<ViewGroup, "id" | "members">[],
): string | null {
  const known = new Set(nodes.map(({ id }) => id));
  const ids = new Set<string>();
  const held = new Set<string>();
  for (const { id, members } of groups) {
    if (ids.has(id) || known.has(id)) return `The id ${id} stands for more than one thing.`;
    ids.add(id);
    for (const member of members) {
      if (!known.has(member)) return `A group holds ${member}, which is no node of the view.`;
      if (held.has(member)) return `The node ${member} is in more than one group.`;
      held.add(member);
    }
  }
  return null;
}
