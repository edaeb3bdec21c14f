import type { Subgraph } from "../../contract/graph.ts";
import type { GraphNode, Relationship } from "../../contract/values.ts";

/** Gathers nodes and relationships, each once, in the order they came. */
export class SubgraphBuilder {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #relationships = new Map<string, Relationship>();

  addNode(node: GraphNode): void {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
  }

  addRelationship(relationship: Relationship): void {
    if (!this.#relationships.has(relationship.id)) this.#relationships.set(relationship.id, relationship);
  }

  get size(): number {
    return this.#nodes.size + this.#relationships.size;
  }

  /** Ids of ends of relationships whose nodes have not been added. */
  missingEnds(): string[] {
    const missing = new Set<string>();
    for (const { start, end } of this.#relationships.values()) {
      if (!this.#nodes.has(start)) missing.add(start);
      if (!this.#nodes.has(end)) missing.add(end);
    }
    return [...missing];
  }

  /** The subgraph; a relationship without both its ends is left out. */
  build(truncated: boolean): Subgraph {
    const relationships = [...this.#relationships.values()].filter(
      ({ start, end }) => this.#nodes.has(start) && this.#nodes.has(end),
    );
    return { nodes: [...this.#nodes.values()], relationships, truncated };
  }
}
