import { type Chosen, matchOf } from "./cypher-of-selection.ts";
import { listOf, nameIn, type StoreKind } from "./cypher-text.ts";
import type { ExpandChoice } from "./expansions.ts";

/** A statement that returns entities `n`, and relationships `r` from or to `m` where it has any: parts go together by UNION. */
export type CypherPart = (store: StoreKind) => string;

const DOMAIN = (name: string) => `NOT ${name}:Evidence AND NOT ${name}:Clew`;

/** All that is not evidence, nor Clew's own. */
export const wholePart: CypherPart = () =>
  `MATCH (n)\nWHERE ${DOMAIN("n")}\nOPTIONAL MATCH (n)-[r]->(m)\nWHERE ${DOMAIN("m")}\nRETURN n, r, m`;

/** Some entities with the relationships among them. */
export function amongPart(ids: readonly string[]): CypherPart {
  const list = listOf(ids);
  return () =>
    `MATCH (n)\nWHERE elementId(n) IN ${list}\nOPTIONAL MATCH (n)-[r]->(m)\nWHERE elementId(m) IN ${list}\nRETURN n, r, m`;
}

/** Exactly these entities and relationships. */
export function elementsPart({ nodes, relationships }: Chosen): CypherPart {
  return (store) =>
    [
      ...(nodes.length > 0
        ? [`MATCH (n)\nWHERE elementId(n) IN ${listOf(nodes)}\nRETURN n, null AS r, null AS m`]
        : []),
      ...(relationships.length > 0 ? [`${matchOf(relationships, store)}\nRETURN n, r, m`] : []),
    ].join("\nUNION\n");
}

/** Neighbours of `id` by a choice: all of them, or `only` some. */
export function neighboursPart(
  id: string,
  { types = [], direction = "both", labels = [] }: ExpandChoice,
  only: Iterable<string> | null,
): CypherPart {
  const some = only && [...only];
  return (store) => {
    const names = types.map((type) => nameIn(type, store)).join("|");
    const middle = `-[r${names === "" ? "" : `:${names}`}]-`;
    const conditions = [
      `elementId(n) IN ${listOf([id])}`,
      ...(labels.length > 0 ? [`(${labels.map((label) => `m:${nameIn(label, store)}`).join(" OR ")})`] : []),
      some ? `elementId(m) IN ${listOf(some)}` : DOMAIN("m"),
    ];
    const arrows = `(n)${direction === "in" ? "<" : ""}${middle}${direction === "out" ? ">" : ""}(m)`;
    return `MATCH ${arrows}\nWHERE ${conditions.join("\n  AND ")}\nRETURN n, r, m`;
  };
}
