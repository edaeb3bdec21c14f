import type { WireMap } from "../../../contract/values.ts";
import type { CypherToken } from "../../cypher/cypher-tokens.ts";

/** Placeholder until the check is written in the next step. */
export function checkStoredValues(_tokens: readonly CypherToken[], _parameters: WireMap): void {}
