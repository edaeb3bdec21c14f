import type { SchemaOutput } from "../../../contract/routes.ts";
import type { GraphStore, Statement } from "../graph-store.ts";

type Survey = Omit<SchemaOutput, "store">;
const stmt = (text: string): Statement => ({ name: "embedded-schema", text });

export async function surveySchema(read: GraphStore["read"]): Promise<Survey> {
  return read(async (tx) => {
    const nodes = await tx.run(
      stmt(
        "MATCH (n) UNWIND CASE WHEN size(labels(n)) = 0 THEN [''] ELSE labels(n) END AS l UNWIND CASE WHEN size(keys(n)) = 0 THEN [''] ELSE keys(n) END AS k RETURN l AS l, k AS k, count(DISTINCT n) AS n",
      ),
    );
    return { labels: [], types: [], totals: { entities: nodes.length, relationships: 0, claims: 0, sources: 0 } };
  });
}
