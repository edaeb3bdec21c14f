import { createHash } from "node:crypto";
import type { WireValue } from "../../contract/values.ts";
import { textsOf } from "../evidence/read-claims.ts";
import type { CallOptions, GraphStore } from "../store/graph-store.ts";
import { ALL_NODES, ALL_RELATIONSHIPS } from "./hash-statements.ts";

/**
 * A hash of everything in a store: labels, types, keys, values, and what is joined to what. It does not depend on the
 * store's own ids or on any order, so equal graphs have equal hashes on every store.
 *
 * Nodes that look alike are told apart by their neighbourhoods, refined until that finds no new differences (colour
 * refinement). Two graphs that differ only in ways it cannot see, such as one ring of six equal nodes and two rings of
 * three, have the same hash; nodes with ids of their own are always told apart. Reads the whole graph into memory.
 */
export async function canonicalHash(
  store: GraphStore,
  options: CallOptions = { deadlineMs: 120_000 },
): Promise<string> {
  const { nodes, relationships } = await store.read(
    async (tx) => ({ nodes: await tx.run(ALL_NODES), relationships: await tx.run(ALL_RELATIONSHIPS) }),
    options,
  );
  let colours = new Map(nodes.map((row) => [String(row.id), digest([textsOf(row.labels), row.props ?? null])]));
  const edges = relationships.map((row) => ({
    start: String(row.start),
    end: String(row.end),
    look: digest([row.type ?? null, row.props ?? null]),
  }));
  for (let classes = 0; classes < new Set(colours.values()).size; ) {
    classes = new Set(colours.values()).size;
    colours = refine(colours, edges);
  }
  const lines = edges.map(({ start, end, look }) => `${colours.get(start)} ${look} ${colours.get(end)}`);
  return digest([[...colours.values()].sort(), lines.sort()]);
}

interface Edge {
  readonly start: string;
  readonly end: string;
  readonly look: string;
}

function refine(colours: ReadonlyMap<string, string>, edges: readonly Edge[]): Map<string, string> {
  const around = new Map<string, string[]>([...colours].map(([id]) => [id, []]));
  for (const { start, end, look } of edges) {
    around.get(start)?.push(`> ${look} ${colours.get(end)}`);
    around.get(end)?.push(`< ${look} ${colours.get(start)}`);
  }
  return new Map([...colours].map(([id, colour]) => [id, digest([colour, (around.get(id) ?? []).sort()])]));
}

function digest(value: WireValue): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** JSON with the keys of every map sorted. */
function canonicalJson(value: WireValue): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}
