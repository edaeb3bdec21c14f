import type { CypherToken } from "../../cypher/cypher-tokens.ts";

export function unsupportedForm(_tokens: readonly CypherToken[]): string | null {
  return null;
}
export const UNSUPPORTED: readonly string[] = [];
