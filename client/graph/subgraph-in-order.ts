import type { Subgraph } from "../../contract/graph.ts";
import { captionOf } from "./caption.ts";

const words = new Intl.Collator("en", { numeric: true });

/**
 * The same subgraph with its nodes in the order of `ids`, those by name that are not among them, and its relationships by
 * their ends: a store gives them in an order of its own, which may change with a restart, and layout, fans and captions
 * depend on it. So the same graph makes the same first picture, and a link the picture that it was made of.
 */
export function subgraphInOrder({ nodes, relationships, ...rest }: Subgraph, ids: readonly string[] = []): Subgraph {
  const given = new Map(ids.map((id, index) => [id, index]));
  const rank = (id: string) => given.get(id) ?? ids.length;
  const named = nodes.map((node) => ({ node, name: captionOf(node) }));
  named.sort(
    (a, b) => rank(a.node.id) - rank(b.node.id) || words.compare(a.name, b.name) || words.compare(a.node.id, b.node.id),
  );
  const place = new Map(named.map(({ node }, index) => [node.id, index]));
  const at = (id: string) => place.get(id) ?? named.length;
  return {
    ...rest,
    nodes: named.map(({ node }) => node),
    relationships: relationships.toSorted(
      (a, b) =>
        at(a.start) - at(b.start) ||
        at(a.end) - at(b.end) ||
        words.compare(a.type, b.type) ||
        words.compare(a.id, b.id),
    ),
  };
}
