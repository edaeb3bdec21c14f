import { z } from "zod";
import { viewFilterSchema } from "./view-filter.ts";
import { groupsProblem, MOST_GROUPS, viewGroupSchema } from "./view-group.ts";
import { viewNotesSchema } from "./view-notes.ts";

const finite = z.number().min(-1e9).max(1e9);
const elementId = z.string().min(1).max(200);
/** Nodes of one view, at most. */
export const MOST_VIEW_NODES = 10_000;

/**
 * A node of a view: where it stands, and how it is found again. Ids change when a graph is exported and imported, so a
 * property that names the node is kept beside its id.
 */
export const viewNodeSchema = z.strictObject({
  id: elementId,
  x: finite,
  y: finite,
  pinned: z.boolean(),
  key: z
    .strictObject({
      label: z.string().min(1).max(500),
      property: z.string().min(1).max(500),
      value: z.string().min(1).max(2000),
    })
    .optional(),
});
export type ViewNode = z.infer<typeof viewNodeSchema>;

/** What decides size, colour, icon or caption. A metric is taken anew when the view is opened; a kind has no name. */
const viewBasisSchema = z.strictObject({
  by: z.enum(["kind", "property", "metric"]),
  name: z.string().max(500),
});

const category = z.string().max(2000);

/** Size, colour, icon and caption by rules. */
export const viewLookSchema = z.strictObject({
  size: viewBasisSchema.nullable(),
  colour: viewBasisSchema.nullable(),
  icon: viewBasisSchema.nullable().default(null),
  caption: viewBasisSchema.nullable().default(null),
  /** Categories that have a colour, in the order of the colours. */
  named: z.array(category).max(7),
  /** Categories that have an icon, in the order of the icons. */
  namedIcons: z.array(category).max(8).default([]),
});
export type ViewLook = z.infer<typeof viewLookSchema>;

/** How a part of the graph is looked at, so that it can be looked at again. The relationships among its nodes belong to it. */
export const viewDocumentSchema = z
  .strictObject({
    format: z.literal(1),
    nodes: z.array(viewNodeSchema).max(MOST_VIEW_NODES),
    /** Graph coordinates at the middle of the canvas, and graph units per px. */
    camera: z.strictObject({ x: finite, y: finite, ratio: z.number().min(1e-6).max(1e6) }).nullable(),
    selectedNodes: z.array(elementId).max(MOST_VIEW_NODES),
    selectedEdges: z.array(elementId).max(MOST_VIEW_NODES),
    /** Relationships taken off the canvas by hand, though both ends are on it. */
    hiddenEdges: z.array(elementId).max(MOST_VIEW_NODES),
    /** Kinds of line that are not drawn. */
    hiddenLines: z.array(z.string().min(1).max(40)).max(20),
    /** Without, kind and degree decide. */
    look: viewLookSchema.optional(),
    /** What stands out among them; none in a view where nothing is filtered. */
    filter: viewFilterSchema.optional(),
    /** What one node stands for; none in a view without groups. */
    groups: z.array(viewGroupSchema).max(MOST_GROUPS).optional(),
    /** Texts pinned to nodes of it, or to places; none in a view without. */
    notes: viewNotesSchema.optional(),
  })
  .superRefine(({ nodes, groups = [] }, context) => {
    const message = groupsProblem(nodes, groups);
    if (message !== null) context.addIssue({ code: "custom", path: ["groups"], message });
  });
export type ViewDocument = z.infer<typeof viewDocumentSchema>;

export const viewSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Grows with each change; the ETag is this number in quotes. */
  version: z.number().int(),
  /** When it was last changed, ISO 8601 in UTC. */
  changedAt: z.string(),
  /** Nodes in it. */
  nodes: z.number().int(),
});
export type ViewSummary = z.infer<typeof viewSummarySchema>;

export const viewSchema = viewSummarySchema.extend({
  document: viewDocumentSchema,
  /** Nodes that are in the store no longer; `document` leaves them out. */
  gone: z.number().int(),
});
export type View = z.infer<typeof viewSchema>;
