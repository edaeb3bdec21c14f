import { describe, expect, it } from "vitest";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { createExplorerGraph } from "../../client/graph/explorer-graph.ts";
import { seededRandom } from "../../client/graph/layout/random.ts";
import { nodesByName } from "../../client/graph/nodes-by-name.ts";

describe("nodes in the order of their names", () => {
  it("is the same however the graph came to be", () => {
    const random = seededRandom(3);
    const graph = createExplorerGraph();
    const add = (id: string, name: string) =>
      addSubgraph(graph, { nodes: [{ id, labels: [], properties: { name } }], relationships: [], truncated: false });
    for (let step = 0; step < 400; step += 1) {
      const id = `n${Math.floor(random() * 80)}`;
      if (graph.hasNode(id) && random() < 0.4) graph.dropNode(id);
      else add(id, `${random() < 0.5 ? "person" : "Person"} ${Math.floor(random() * 30)}`);
      if (step % 3 > 0) continue;
      const anew = createExplorerGraph();
      for (const node of graph.nodes().sort()) anew.addNode(node, graph.getNodeAttributes(node));
      expect(nodesByName(graph)).toStrictEqual(nodesByName(anew));
    }
    const labels = nodesByName(graph).map(({ label }) => label.toLowerCase());
    expect(labels).toStrictEqual(labels.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })));
    expect(labels).toContain("person 2");
    expect(labels).toContain("person 10");
  });
});
