import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { seededRandom } from "../../client/graph/layout/random.ts";
import { endOf, entitiesIn, groupsIn, standIns } from "../../client/graph/stand-in.ts";
import { goTo } from "../../client/state/bring.ts";
import type { Clew } from "../../client/state/clew.ts";
import { toggleExpansion } from "../../client/state/expand.ts";
import { hide, showHidden } from "../../client/state/exploration.ts";
import { groupByLabel, groupTogether, openGroups } from "../../client/state/groups.ts";
import { togglePin } from "../../client/state/moves.ts";
import { clewOf, person, tie } from "./clew-of.ts";

const IDS = Array.from({ length: 24 }, (_, index) => `n${index}`);
const random = seededRandom(66);
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const some = (from: readonly string[], most: number) =>
  [...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(from)))].filter(
    (id) => id !== undefined,
  );

const STORED = {
  nodes: IDS.map((id, index) => ({ ...person(id), labels: [index % 3 === 0 ? "Place" : "Person"] })),
  relationships: Array.from({ length: 60 }, (_, index) => tie(`r${index}`, pick(IDS) ?? "n0", pick(IDS) ?? "n0")),
};

function picture({ graph, view, expansions }: Clew) {
  const { hidden } = view.getState();
  return {
    nodes: graph.mapNodes((id, { x, y, pinned }) => [id, x, y, pinned]).sort(),
    edges: graph.mapEdges((id, _, start, end) => [id, start, end]).sort(),
    hidden: [hidden.nodes.map(({ id }) => id).sort(), hidden.edges.map(({ id }) => id).sort()],
    expanded: [...expansions.getState().byNode.keys()].sort(),
  };
}

/** Nobody is in the picture twice, and every edge leads to what stands for its own ends. */
function isSound({ graph }: Clew): void {
  const ids = entitiesIn(graph).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const inside = groupsIn(graph).flatMap(
    (id) => graph.getNodeAttribute(id, "held")?.edges.map((edge) => edge.id) ?? [],
  );
  const edges = [...graph.edges(), ...inside];
  expect(new Set(edges).size).toBe(edges.length);
  const standIn = standIns(graph);
  graph.forEachEdge((edge, _, start, end) => {
    const known = STORED.relationships.find(({ id }) => id === edge);
    expect([endOf(graph, edge, "start").id, endOf(graph, edge, "end").id]).toEqual([known?.start, known?.end]);
    expect([standIn(known?.start ?? ""), standIn(known?.end ?? "")]).toEqual([start, end]);
  });
}

beforeEach(() => void vi.stubGlobal("requestAnimationFrame", () => 0));
afterEach(() => vi.unstubAllGlobals());

it("row 50: hands at random on groups leave a sound picture at every step, and a way back to the first", async () => {
  const { clew } = clewOf(STORED);
  const { graph, history } = clew;
  addSubgraph(graph, { ...STORED, nodes: STORED.nodes.slice(0, 12), truncated: false });
  const first = picture(clew);
  const hands: (() => void | Promise<void>)[] = [
    () => {
      const nodes = some(graph.nodes(), 5);
      if (nodes.length > 1) groupTogether(clew, nodes);
    },
    () => groupByLabel(clew, some(graph.nodes(), 8)),
    () => openGroups(clew, some(groupsIn(graph), 2)),
    () => hide(clew, () => "Hide", some(graph.nodes(), 3), random() < 0.5 ? some(graph.edges(), 3) : []),
    () => showHidden(clew),
    () => goTo(clew, pick(STORED.nodes) ?? person("n0")),
    () => toggleExpansion(clew, pick(graph.nodes()) ?? "n0"),
    () => void (graph.order > 0 && togglePin(clew, some(graph.nodes(), 2))),
    () => void history.undo(),
    () => void history.redo(),
  ];
  for (let step = 0; step < 400; step += 1) {
    if (graph.order > 0 || random() < 0.5) await pick(hands)?.();
    else history.undo();
    isSound(clew);
  }
  const steps = history.store.getState().done.length;
  expect(steps).toBeGreaterThan(20);
  const last = picture(clew);
  history.goTo(0);
  expect(picture(clew)).toEqual(first);
  history.goTo(steps);
  expect(picture(clew)).toEqual(last);
});
