import { plural } from "../plural.ts";

const entities = (count: number) => plural(count, "entity", "entities");
const relationships = (count: number) => plural(count, "relationship", "relationships");
const groups = (count: number) => plural(count, "group", "groups");
const both = (parts: readonly string[]) => parts.join(" and ");

/** How many there are of what is on the canvas. */
export const numberOf = {
  entities,
  relationships,
  groups,
  /** Either is left out where there is none. */
  elements: (nodes: number, edges: number) =>
    both([...(nodes > 0 ? [entities(nodes)] : []), ...(edges > 0 ? [relationships(edges)] : [])]),
  /** "38 entities", "6 entities and 2 groups". */
  nodes: (single: number, grouped: number) => both([entities(single), ...(grouped > 0 ? [groups(grouped)] : [])]),
};
