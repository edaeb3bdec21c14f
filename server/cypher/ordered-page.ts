import { MOST_ORDERED, type NeighbourOrder } from "../../contract/graph.ts";
import type { GraphNode, Relationship } from "../../contract/values.ts";
import type { Tx } from "../store/graph-store.ts";
import { foldText, NAME_KEYS } from "../store/search-match.ts";
import { countConnections } from "./count-domain.ts";
import type { ExpandRequest } from "./expand.ts";
import { expandAll } from "./expand-statements.ts";
import { newestDate } from "./newest-date.ts";
import { nodeIn, relationshipIn, textIn } from "./row-values.ts";
import { TooMuch } from "./too-much.ts";

/** A relationship of an expanded node, and the node at its other end. */
export interface Neighbour {
  readonly id: string;
  readonly relationship: Relationship;
  readonly node: GraphNode;
}

/**
 * A page of each node's relationships in an order of the caller's, and how many each has in all. Ties are broken by
 * the neighbour's name, then by ids, so that pages join without a gap.
 * @throws TooMuch for nodes with more relationships together than are put in order
 */
export async function orderedPage(
  tx: Tx,
  ids: readonly string[],
  request: ExpandRequest & { readonly order: Exclude<NeighbourOrder, "store"> },
  limit: number,
): Promise<{ page: Neighbour[]; totals: Map<string, number> }> {
  const rows = await tx.run(expandAll(request), { ids: [...ids], limit: MOST_ORDERED + 1 });
  if (rows.length > MOST_ORDERED) {
    throw new TooMuch(
      `There are more than ${MOST_ORDERED.toLocaleString("en")} such relationships, too many to put in order: ` +
        `name types or labels, fewer nodes, or take them in the store's order (order "store").`,
    );
  }
  const all = rows.map((row) => ({
    id: textIn(row, "id"),
    relationship: relationshipIn(row, "r"),
    node: nodeIn(row, "m"),
  }));
  const compare = await comparison(tx, all, request);
  const page: Neighbour[] = [];
  const totals = new Map<string, number>();
  for (const one of all.sort(compare)) {
    const before = totals.get(one.id) ?? 0;
    totals.set(one.id, before + 1);
    if (before >= request.skip && before < request.skip + limit) page.push(one);
  }
  return { page, totals };
}

async function comparison(
  tx: Tx,
  all: readonly Neighbour[],
  { order, layer }: { order: NeighbourOrder; layer: ExpandRequest["layer"] },
): Promise<(x: Neighbour, y: Neighbour) => number> {
  const names = new Map(all.map(({ node }) => [node.id, nameOf(node)]));
  const byName = (x: Neighbour, y: Neighbour) => {
    const [a, b] = [names.get(x.node.id) ?? "", names.get(y.node.id) ?? ""];
    // Those without a name come last.
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    return a < b ? -1 : a > b ? 1 : 0;
  };
  const byIds = (x: Neighbour, y: Neighbour) =>
    x.node.id < y.node.id ? -1 : x.node.id > y.node.id ? 1 : x.relationship.id < y.relationship.id ? -1 : 1;
  const last = (x: Neighbour, y: Neighbour) => byName(x, y) || byIds(x, y);
  if (order === "degree") {
    const degrees = await countConnections(tx, [...names.keys()], layer);
    const degreeOf = ({ node }: Neighbour) => degrees.get(node.id) ?? 0;
    return (x, y) => degreeOf(y) - degreeOf(x) || last(x, y);
  }
  if (order === "recent") {
    const dates = new Map(
      all.map((one) => [one, newestDate(one.relationship.properties) || newestDate(one.node.properties)]),
    );
    return (x, y) => {
      const [a, b] = [dates.get(x) ?? "", dates.get(y) ?? ""];
      return a < b ? 1 : a > b ? -1 : last(x, y);
    };
  }
  return last;
}

function nameOf({ properties }: GraphNode): string {
  const name = NAME_KEYS.map((key) => properties[key]).find((value) => typeof value === "string" && value !== "");
  return typeof name === "string" ? foldText(name).trim() : "";
}
