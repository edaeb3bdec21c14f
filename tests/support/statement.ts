import type { Statement } from "../../server/store/graph-store.ts";

/** A statement of a test: as the application's own, without a name worth logging. */
export function statement(text: string, ids: Pick<Statement, "idParameters" | "idColumns"> = {}): Statement {
  return { name: "test", text, ...ids };
}
