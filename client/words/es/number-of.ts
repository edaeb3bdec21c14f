import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

const entities = (count: number) => plural(count, "entidad", "entidades");
const relationships = (count: number) => plural(count, "relación", "relaciones");
const groups = (count: number) => plural(count, "grupo", "grupos");
const both = (parts: readonly string[]) => parts.join(" y ");

export const numberOf: Words["numberOf"] = {
  entities,
  relationships,
  groups,
  elements: (nodes, edges) =>
    both([...(nodes > 0 ? [entities(nodes)] : []), ...(edges > 0 ? [relationships(edges)] : [])]),
  nodes: (single, grouped) => both([entities(single), ...(grouped > 0 ? [groups(grouped)] : [])]),
};
