import type { ViewGroup } from "../../contract/view-group.ts";
import type { ViewNote } from "../../contract/view-notes.ts";
import type { ViewDocument, ViewNode } from "../../contract/views.ts";
import { NODES } from "../cypher/node-statements.ts";
import { nodeIn, textIn } from "../cypher/row-values.ts";
import type { Tx } from "../store/graph-store.ts";
import { nodesByKey } from "./view-statements.ts";

/**
 * A saved document with the ids that its nodes have now, and how many are gone. A node is the one with its id, unless that
 * one has another key by now; then, as after an import, it is the only one with its key.
 */
export async function findViewNodes(
  tx: Tx,
  document: ViewDocument,
): Promise<{ readonly document: ViewDocument; readonly gone: number }> {
  const rows = await tx.run(NODES, { ids: document.nodes.map(({ id }) => id) });
  const byId = new Map(rows.map((row) => nodeIn(row, "node")).map((node) => [node.id, node]));
  const now = new Map<string, string>();
  const lost: ViewNode[] = [];
  for (const saved of document.nodes) {
    const found = byId.get(saved.id);
    const isSame = found && (!saved.key || found.properties[saved.key.property] === saved.key.value);
    if (isSame) now.set(saved.id, saved.id);
    else if (saved.key) lost.push(saved);
  }
  for (const [id, found] of await findByKey(tx, lost)) now.set(id, found);
  const groups = groupsNow(document.groups ?? [], now);
  // A group keeps the id that it has in the view.
  const ids = new Map([...now, ...groups.map(({ id }): [string, string] => [id, id])]);
  return {
    document: {
      ...document,
      nodes: document.nodes.flatMap((node) => {
        const id = now.get(node.id);
        return id === undefined ? [] : [{ ...node, id }];
      }),
      selectedNodes: document.selectedNodes.flatMap((id) => ids.get(id) ?? []),
      ...(document.groups ? { groups } : {}),
      ...(document.notes ? { notes: document.notes.flatMap((note) => noteNow(note, ids)) } : {}),
    },
    gone: document.nodes.length - now.size,
  };
}

/** Groups with what is left of them: a group of which nothing is left goes. */
function groupsNow(groups: readonly ViewGroup[], now: ReadonlyMap<string, string>): ViewGroup[] {
  // Two nodes that were saved can be one by now, as after a merge.
  const held = new Set<string>();
  return groups.flatMap((group) => {
    const members = group.members.flatMap((member) => {
      const id = now.get(member);
      if (id === undefined || held.has(id)) return [];
      held.add(id);
      return id;
    });
    return members.length === 0 ? [] : [{ ...group, members }];
  });
}

/** A note with the ids that its nodes have now; it goes with the node that it is on, and its arrow with the one it points at. */
function noteNow({ at, arrow, ...note }: ViewNote, now: ReadonlyMap<string, string>): ViewNote[] {
  const node = "node" in at ? now.get(at.node) : null;
  if (node === undefined) return [];
  const place = "node" in at && node !== null ? { ...at, node } : at;
  const end = arrow && "node" in arrow ? now.get(arrow.node) : undefined;
  const pointed = arrow && "node" in arrow ? end !== undefined && { node: end } : arrow;
  return [{ ...note, at: place, ...(pointed ? { arrow: pointed } : {}) }];
}

/** The ids that lost nodes have now, by the ids they had. */
async function findByKey(tx: Tx, lost: readonly ViewNode[]): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map<string, { label: string; property: string; ids: Map<string, string> }>();
  for (const { id, key } of lost) {
    if (!key) continue;
    const { label, property, value } = key;
    const name = JSON.stringify([label, property]);
    const group = byKey.get(name) ?? { label, property, ids: new Map() };
    byKey.set(name, group);
    group.ids.set(value, id);
  }
  const found = new Map<string, string>();
  for (const { label, property, ids } of byKey.values()) {
    const matches = new Map<string, string[]>();
    for (const row of await tx.run(nodesByKey(label, property), { values: [...ids.keys()] })) {
      const value = textIn(row, "value");
      matches.set(value, [...(matches.get(value) ?? []), textIn(row, "id")]);
    }
    for (const [value, [only, another]] of matches) {
      const before = ids.get(value);
      if (before !== undefined && only !== undefined && another === undefined) found.set(before, only);
    }
  }
  return found;
}
