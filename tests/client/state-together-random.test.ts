import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { matchesOf } from "../../client/graph/filter.ts";
import { leavesOutEdge, leavesOutNode } from "../../client/graph/filtered.ts";
import { seededRandom } from "../../client/graph/layout/random.ts";
import { lookOf, RADII } from "../../client/graph/look/look-of.ts";
import { sizeOf } from "../../client/graph/node-size.ts";
import { entitiesIn, groupsIn } from "../../client/graph/stand-in.ts";
import { goTo } from "../../client/state/bring.ts";
import type { Clew } from "../../client/state/clew.ts";
import { decodeLink, encodeLink, type LinkedView } from "../../client/state/deep-link.ts";
import { collapseNode, expandNode, toggleExpansion } from "../../client/state/expand.ts";
import { hide, showHidden } from "../../client/state/exploration.ts";
import { clearFilter, setCondition, setRest } from "../../client/state/filters.ts";
import { groupByLabel, groupTogether, openGroups, renameGroup } from "../../client/state/groups.ts";
import { linkedView, restore } from "../../client/state/link.ts";
import { lookBy, resetLook } from "../../client/state/look.ts";
import { valueInWords } from "../../client/state/measures.ts";
import { togglePin } from "../../client/state/moves.ts";
import { addNote, deleteNote, moveNote } from "../../client/state/notes.ts";
import { selectAll } from "../../client/state/view.ts";
import { viewDocument, viewOf } from "../../client/state/view-document.ts";
import { viewDocumentSchema } from "../../contract/views.ts";
import { clewOf, tie } from "./clew-of.ts";

const IDS = Array.from({ length: 24 }, (_, index) => `n${index}`);
const random = seededRandom(2026);
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const some = (from: readonly string[], most: number) =>
  [...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(from)))].filter(
    (id) => id !== undefined,
  );
const TYPES = ["KNOWS", "OWES"];

const STORED = {
  nodes: IDS.map((id, index) => ({
    id,
    labels: [index % 3 === 0 ? "Place" : "Person"],
    properties: { name: id, ...(index % 4 === 0 ? {} : { age: index }) },
  })),
  relationships: Array.from({ length: 60 }, (_, index) =>
    tie(`r${index}`, pick(IDS) ?? "n0", pick(IDS) ?? "n0", pick(TYPES)),
  ),
};

/** Everything that a step could change, but sizes: degrees come later, by themselves. */
function picture({ graph, view, expansions }: Clew) {
  const { hidden, hiddenLines, rules, pendingRules, filter, notes } = view.getState();
  return {
    nodes: graph
      .mapNodes((id, { x, y, pinned, label, held }) => [
        id,
        x,
        y,
        pinned,
        label,
        held?.nodes.map((node) => node.id).sort(),
      ])
      .sort(),
    inside: groupsIn(graph)
      .flatMap((id) => graph.getNodeAttribute(id, "held")?.edges.map((edge) => edge.id) ?? [])
      .sort(),
    edges: graph.mapEdges((id, _, start, end) => [id, start, end]).sort(),
    hidden: [hidden.nodes.map(({ id }) => id).sort(), hidden.edges.map(({ id }) => id).sort()],
    expanded: [...expansions.getState().byNode.keys()].sort(),
    view: { hiddenLines, rules, pendingRules, filter, notes },
  };
}

/** What is worked out of the picture is of this picture, and nothing is selected that is not drawn. */
function isInStep({ graph, view, measures }: Clew): void {
  const state = view.getState();
  const { filter, filtered, look, rules } = state;
  expect(filtered).toEqual(
    filter && {
      ...matchesOf(graph, filter.conditions, measures.getState().taken),
      hidesRest: filter.rest === "hidden",
    },
  );
  expect(look).toEqual(lookOf(graph, rules, valueInWords));
  graph.forEachNode((id, node) => {
    const ruled = look?.size && !node.held;
    expect(node.size, id).toBe(ruled ? (look.radius.get(id) ?? RADII.least) : sizeOf(node, graph.degree(id)));
  });
  for (const id of [...state.selectedNodes, ...[state.focusedNode].filter((node) => node !== null)]) {
    expect(graph.hasNode(id) && !leavesOutNode(state, id), `${id} is drawn`).toBe(true);
  }
  for (const id of state.selectedEdges) expect(graph.hasEdge(id) && !leavesOutEdge(state, id)).toBe(true);
}

/** What a link and a saved view bring back is what is shown, with nothing lost but what is hidden by hand. */
async function isKept(clew: Clew): Promise<void> {
  const kept = linkedView(clew);
  const document = viewDocument(clew, kept);
  expect(viewDocumentSchema.parse(document)).toEqual(document);
  const there = new Set([...groupsIn(clew.graph), ...entitiesIn(clew.graph).map(({ id }) => id)]);
  const noted = clew.view.getState().notes.filter(({ at }) => !("node" in at) || there.has(at.node));
  expect(kept.notes ?? []).toEqual(noted);
  for (const linked of [await decodeLink((await encodeLink(kept)) ?? ""), viewOf(document)]) {
    const { clew: other } = clewOf(STORED);
    await restore(other, linked, null);
    isInStep(other);
    expect(inOrder(linkedView(other))).toEqual(inOrder(linked));
  }
}

/** A kept view, whatever the order in which its nodes and groups are told. */
function inOrder({ nodes, groups = [], selectedNodes, selectedEdges, hiddenEdges, ...rest }: LinkedView) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    ...rest,
    nodes: nodes.map(({ id, x, y, pinned }) => ({ id, x, y, pinned })).sort(byId),
    groups: groups.map((group) => ({ ...group, members: group.members.toSorted() })).sort(byId),
    selected: [selectedNodes.toSorted(), selectedEdges.toSorted()],
    hiddenEdges: hiddenEdges.toSorted(),
  };
}

beforeEach(() => void vi.stubGlobal("requestAnimationFrame", () => 0));
afterEach(() => vi.unstubAllGlobals());

it("groups, notes, filters, rules, hiding and expansions keep in step with each other, are kept, and have a way back", async () => {
  const { clew } = clewOf(STORED);
  const { graph, history, view } = clew;
  addSubgraph(graph, { ...STORED, nodes: STORED.nodes.slice(0, 12), truncated: false });
  const first = picture(clew);
  const note = () => pick(view.getState().notes.map(({ id }) => id)) ?? "";
  const drawn = () => graph.filterNodes((id) => !leavesOutNode(view.getState(), id));
  const hands: (() => unknown)[] = [
    () => {
      const nodes = some(drawn(), 5);
      if (nodes.length > 1) groupTogether(clew, nodes);
    },
    () => groupByLabel(clew, some(graph.nodes(), 8)),
    () => openGroups(clew, some(groupsIn(graph), 2)),
    () => groupsIn(graph).length > 0 && renameGroup(clew, pick(groupsIn(graph)) ?? "", `Name ${random()}`),
    () => hide(clew, () => "Hide", some(graph.nodes(), 3), random() < 0.5 ? some(graph.edges(), 3) : []),
    () => showHidden(clew),
    () => goTo(clew, pick(STORED.nodes) ?? { id: "n0", labels: [], properties: {} }),
    () => toggleExpansion(clew, pick(graph.nodes()) ?? "n0"),
    () =>
      expandNode(
        clew,
        [
          pick(
            entitiesIn(graph)
              .map(({ id }) => id)
              .filter((id) => graph.hasNode(id)),
          ) ?? "n0",
        ],
        {
          types: [pick(TYPES) ?? ""],
        },
      ),
    () => {
      const parts = [...clew.expansions.getState().byNode].flatMap(([id, all]) =>
        [...all.values()].map((one) => [id, one] as const),
      );
      const part = pick(parts);
      if (part) collapseNode(clew, part[0], part[1].choice);
    },
    () => graph.order > 0 && togglePin(clew, some(graph.nodes(), 2)),
    () => addNote(clew, "Ask", { node: pick(graph.nodes()) ?? "n0", dx: 1, dy: 2 }),
    () => addNote(clew, "Here", { x: 3, y: 4 }),
    () => moveNote(clew, note(), { node: pick(graph.nodes()) ?? "n0", dx: 3, dy: 4 }, "run"),
    () => deleteNote(clew, note()),
    () => setCondition(clew, { test: "kind", kinds: [pick(["Person", "Place"]) ?? ""] }),
    () => setCondition(clew, { test: "degree", from: Math.floor(random() * 4), to: null }),
    () => setRest(clew, pick(["hidden", "faded"] as const) ?? "faded"),
    () => clearFilter(clew),
    () => lookBy(clew, "size", { by: "property", property: "age" }),
    () =>
      lookBy(clew, "colour", pick([{ by: "kind" }, { by: "property", property: "name" }] as const) ?? { by: "kind" }),
    () => lookBy(clew, "icon", { by: "kind" }),
    () => lookBy(clew, "caption", { by: "property", property: "age" }),
    () => resetLook(clew),
    () => selectAll(view, some(drawn(), 4)),
    () => restore(clew, linkedView(clew), () => "Open"),
    () => history.undo(),
    () => history.redo(),
  ];
  for (let step = 0; step < 600; step += 1) {
    if (graph.order > 0 || random() < 0.5) await pick(hands)?.();
    else history.undo();
    isInStep(clew);
    if (step % 20 === 0) await isKept(clew);
  }
  const steps = history.store.getState().done.length;
  expect(steps).toBeGreaterThan(40);
  const last = picture(clew);
  history.goTo(0);
  expect(picture(clew)).toEqual(first);
  history.goTo(steps);
  expect(picture(clew)).toEqual(last);
});
