import { z } from "zod";
import { type ViewFilter, viewFilterSchema } from "../../contract/view-filter.ts";
import {
  groupIdSchema,
  groupNameSchema,
  groupsProblem,
  MOST_GROUPS,
  type ViewGroup,
} from "../../contract/view-group.ts";
import { type ViewNote, viewNotesSchema } from "../../contract/view-notes.ts";
import { type ViewLook, viewLookSchema } from "../../contract/views.ts";
import { LINE_KINDS, type LineKind } from "../graph/line-kind.ts";
import { words } from "../words/words.ts";

/**
 * What a link restores: which nodes are shown and where, the camera, the selection, what was hidden between nodes that are
 * shown, the kinds of line left out, the filter, the groups, the notes.
 */
export interface LinkedView {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly pinned: boolean }[];
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | null;
  readonly selectedNodes: readonly string[];
  readonly selectedEdges: readonly string[];
  readonly hiddenEdges: readonly string[];
  readonly hiddenLines: readonly LineKind[];
  /** Size and colour by rules, where there are any. */
  readonly look?: ViewLook | undefined;
  readonly filter?: ViewFilter | undefined;
  /** What one node stands for, where there are any; where the members stand themselves is told with the nodes. */
  readonly groups?: readonly ViewGroup[] | undefined;
  readonly notes?: readonly ViewNote[] | undefined;
}

/** A link that cannot be followed; `message` says why, in a sentence to show. */
export class BadLink extends Error {
  override readonly name = "BadLink";
}

/** Beyond this many nodes, or as many selected or hidden, an address gets too long to be pasted about. */
export const MOST_LINKED = 2000;
/** Chars of a packed link, and bytes of an unpacked one: more is no link of ours, and is not unpacked to the end. */
const LONGEST_PACKED = 400_000;
const LONGEST_UNPACKED = 1_000_000;
const PREFIX = "#view=1.";

const finite = z.number().min(-1e9).max(1e9);
const id = z.string().min(1).max(200);
const bit = z.union([z.literal(0), z.literal(1)]);
const members = z.array(z.int().min(0).max(MOST_LINKED)).min(1);
const linkSchema = z.strictObject({
  n: z.array(z.tuple([id, finite, finite, bit])).max(MOST_LINKED),
  c: z.tuple([finite, finite, z.number().min(1e-6).max(1e6)]).nullable(),
  s: z.array(id).max(MOST_LINKED),
  e: z.array(id).max(MOST_LINKED),
  h: z.array(z.enum(LINE_KINDS)).max(LINE_KINDS.length),
  /** Hidden edges. Links have it since it can be told, and where there are any. */
  x: z.array(id).max(MOST_LINKED).optional(),
  l: viewLookSchema.optional(),
  /** The filter. Links have it where there is one. */
  f: viewFilterSchema.optional(),
  /** Groups, where there are any: id, name, place, pinned, and the positions of its nodes in `n`. */
  g: z
    .array(z.tuple([groupIdSchema, groupNameSchema, finite, finite, bit, members]))
    .max(MOST_GROUPS)
    .optional(),
  /** Notes, where there are any. */
  t: viewNotesSchema.optional(),
});

/** Whether an address' hash claims to be a link of ours. */
export function isLink(hash: string): boolean {
  return hash.startsWith("#view=");
}

/** The hash that restores `view`; null when it has more than `MOST_LINKED` of anything, or is too long to be read back. */
export async function encodeLink(view: LinkedView): Promise<string | null> {
  const { nodes, selectedNodes, selectedEdges, hiddenEdges } = view;
  if ([nodes, selectedNodes, selectedEdges, hiddenEdges].some(({ length }) => length > MOST_LINKED)) return null;
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const json = JSON.stringify({
    n: nodes.map((node) => [node.id, tidy(node.x), tidy(node.y), node.pinned ? 1 : 0]),
    c: view.camera && [tidy(view.camera.x), tidy(view.camera.y), tidy(view.camera.ratio)],
    s: [...selectedNodes],
    e: [...selectedEdges],
    h: [...view.hiddenLines],
    ...(hiddenEdges.length > 0 ? { x: [...hiddenEdges] } : {}),
    ...(view.look ? { l: view.look } : {}),
    ...(view.filter ? { f: view.filter } : {}),
    ...(view.groups ? { g: view.groups.map((group) => packed(group, position)) } : {}),
    ...(view.notes ? { t: view.notes.map(tidyNote) } : {}),
  } satisfies z.input<typeof linkSchema>);
  const blob = new Blob([json]);
  if (blob.size > LONGEST_UNPACKED) return null;
  const deflated = blob.stream().pipeThrough(new CompressionStream("deflate-raw"));
  return PREFIX + toBase64Url(new Uint8Array(await new Response(deflated).arrayBuffer()));
}

/** Reads a hash back. Throws `BadLink` for one that is cut, damaged, of another version, or made to harm. */
export async function decodeLink(hash: string): Promise<LinkedView> {
  if (!hash.startsWith(PREFIX)) throw new BadLink(words().starting.badLink.version);
  if (hash.length > LONGEST_PACKED) throw new BadLink(words().starting.badLink.tooLong);
  let json: unknown;
  try {
    json = JSON.parse(await unpack(fromBase64Url(hash.slice(PREFIX.length))));
  } catch (error) {
    if (error instanceof BadLink) throw error;
    throw new BadLink(words().starting.badLink.damaged, { cause: error });
  }
  const link = linkSchema.safeParse(json);
  if (!link.success) {
    throw new BadLink(words().starting.badLink.noView, { cause: link.error });
  }
  const { n, c, s, e, h, x = [], l, f, g, t } = link.data;
  const nodes = n.map(([nodeId, x, y, pinned]) => ({ id: nodeId, x, y, pinned: pinned === 1 }));
  const groups = g?.map((group) => unpacked(group, nodes));
  const wrong = groups ? groupsProblem(nodes, groups) : null;
  if (wrong !== null) throw new BadLink(words().starting.badLink.wrong(wrong));
  return {
    nodes,
    camera: c && { x: c[0], y: c[1], ratio: c[2] },
    selectedNodes: s,
    selectedEdges: e,
    hiddenEdges: x,
    hiddenLines: h,
    ...(l ? { look: l } : {}),
    ...(f ? { filter: f } : {}),
    ...(groups ? { groups } : {}),
    ...(t ? { notes: t } : {}),
  };
}

type PackedGroup = NonNullable<z.infer<typeof linkSchema>["g"]>[number];

function packed(group: ViewGroup, position: ReadonlyMap<string, number>): PackedGroup {
  const places = group.members.flatMap((member) => position.get(member) ?? []);
  return [group.id, group.name, tidy(group.x), tidy(group.y), group.pinned ? 1 : 0, places];
}

function unpacked([id, name, x, y, pinned, places]: PackedGroup, nodes: LinkedView["nodes"]): ViewGroup {
  const members = places.map((at) => {
    const node = nodes[at];
    if (!node) throw new BadLink(words().starting.badLink.missingNodes);
    return node.id;
  });
  return { id, name, x, y, pinned: pinned === 1, members };
}

/** Five significant digits place a node to a fraction of a pixel. */
function tidy(value: number): number {
  return Number(value.toPrecision(5));
}

function tidyNote({ at, arrow, ...note }: ViewNote): ViewNote {
  const point = ({ x, y }: { x: number; y: number }) => ({ x: tidy(x), y: tidy(y) });
  return {
    ...note,
    at: "node" in at ? { node: at.node, dx: tidy(at.dx), dy: tidy(at.dy) } : point(at),
    ...(arrow ? { arrow: "node" in arrow ? arrow : point(arrow) } : {}),
  };
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LONGEST_UNPACKED) {
      await reader.cancel();
      throw new BadLink(words().starting.badLink.unpacksTooLarge);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}
