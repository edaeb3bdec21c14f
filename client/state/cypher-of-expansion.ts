import { words } from "../words/words.ts";
import { type CypherPart, neighboursPart } from "./cypher-parts.ts";
import { commentOf, type StoreKind } from "./cypher-text.ts";
import type { Expansion } from "./expansions.ts";

/** A statement that returns the neighbours that expanding `id` brought, each with its relationship to it. */
export function cypherOfExpansion(id: string, expansion: Expansion, store: StoreKind): string {
  const parts = [...expansion.values()].map(({ choice, wanted, rest }): string => {
    const part: CypherPart = neighboursPart(id, choice, rest && wanted);
    const cut = rest && commentOf(words().comments.cameSoFar(rest.shown, rest.total));
    return cut === null ? part(store) : `${cut}\n${part(store)}`;
  });
  return parts.join("\nUNION\n");
}
