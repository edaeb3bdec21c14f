import type { ViewNode } from "../../contract/views.ts";
import type { NodeAttributes } from "../graph/explorer-graph.ts";

/** Properties that name a node among those of its label in most graphs, the surest first. */
const KEYS = ["id", "uuid", "uri", "key", "code", "name", "title"];
const LONGEST = 2000;

/**
 * A property by which the node is found where its id has changed. Nothing says that it is unique: the store takes it only
 * where a single node has it.
 */
export function keyOfNode({ labels, properties }: NodeAttributes): Pick<ViewNode, "key"> {
  const label = labels.find((one) => one !== "Entity") ?? labels[0];
  for (const property of KEYS) {
    const value = Object.hasOwn(properties, property) ? properties[property] : null;
    if (label !== undefined && typeof value === "string" && value !== "" && value.length <= LONGEST) {
      return { key: { label, property, value } };
    }
  }
  return {};
}
