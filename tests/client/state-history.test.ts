import { expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { putPiece, takePiece } from "../../client/graph/graph-piece.ts";
import { createHistory } from "../../client/state/history.ts";

it("undoes and redoes in order, and forgets what could be redone once something else is done", () => {
  const history = createHistory();
  const log: string[] = [];
  const step = (label: string) => ({
    label: () => label,
    undo: () => log.push(`-${label}`),
    redo: () => log.push(`+${label}`),
  });
  history.push(step("a"));
  history.push(step("b"));
  expect(history.undo()?.label()).toBe("b");
  expect(history.undo()?.label()).toBe("a");
  expect(history.undo()).toBeNull();
  expect(history.redo()?.label()).toBe("a");
  history.push(step("c"));
  expect(history.redo()).toBeNull();
  expect(log).toEqual(["-b", "-a", "+a"]);
});

it("jumps to any step, back and forth, and forgets none however many there are", () => {
  const history = createHistory();
  let at = 0;
  for (let i = 1; i <= 1000; i += 1) {
    at = i;
    history.push({ label: () => `${i}`, undo: () => (at = i - 1), redo: () => (at = i) });
  }
  history.goTo(3);
  expect(at).toBe(3);
  history.goTo(700);
  expect(at).toBe(700);
  history.goTo(0);
  expect(at).toBe(0);
  expect(history.store.getState().undone).toHaveLength(1000);
  history.goTo(5000);
  expect(at).toBe(1000);
});

it("takes a piece of the graph away and puts it back exactly, parallel edges and loops included", () => {
  const graph = createExplorerGraph();
  const node = (id: string) => ({ id, labels: ["Person"], properties: { name: id } });
  const tie = (id: string, start: string, end: string) => ({ id, type: "KNOWS", start, end, properties: {} });
  addSubgraph(graph, {
    nodes: ["a", "b", "c"].map(node),
    relationships: [tie("1", "a", "b"), tie("2", "a", "b"), tie("3", "b", "b"), tie("4", "b", "c")],
    truncated: false,
  });
  const before = graph.export();
  const piece = takePiece(graph, ["b"]);
  expect(graph.nodes()).toEqual(["a", "c"]);
  expect(graph.size).toBe(0);
  putPiece(graph, piece);
  const sorted = ({ nodes, edges }: typeof before) => ({
    nodes: [...nodes].sort((x, y) => x.key.localeCompare(y.key)),
    edges: [...edges].sort((x, y) => String(x.key).localeCompare(String(y.key))),
  });
  expect(sorted(graph.export())).toEqual(sorted(before));
});
