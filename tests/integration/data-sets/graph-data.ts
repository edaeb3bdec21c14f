import type { WireMap } from "../../../contract/values.ts";
import { escapeName } from "../../../server/store/escape-name.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { statement } from "../../support/statement.ts";

/** A property graph read from a file. `key` names a node within the file; the store gives it an id of its own. */
export interface GraphData {
  readonly nodes: readonly { readonly key: string; readonly label: string; readonly properties: WireMap }[];
  readonly relationships: readonly {
    readonly type: string;
    readonly start: string;
    readonly end: string;
    readonly properties: WireMap;
  }[];
}

/**
 * Writes a graph as any program would: nodes and relationships, and nothing of Clew's own. Returns the store's id of
 * each key. Relationships are joined by a property that is taken away at the end.
 */
export async function writeGraph(store: GraphStore, graph: GraphData): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  await store.write(async (tx) => {
    for (const label of new Set(graph.nodes.map((node) => node.label))) {
      const rows = graph.nodes.filter((node) => node.label === label);
      const made = await tx.run(
        statement(
          `UNWIND $rows AS row CREATE (n:${escapeName(label)}) SET n = row.properties SET n.fileKey = row.key ` +
            "RETURN n.fileKey AS key, ID(n) AS id",
          { idColumns: ["id"] },
        ),
        { rows: rows.map(({ key, properties }) => ({ key, properties })) },
      );
      for (const { key, id } of made) ids.set(String(key), String(id));
    }
    const labelOf = new Map(graph.nodes.map((node) => [node.key, node.label]));
    const kinds = new Map<string, GraphData["relationships"][number][]>();
    for (const relationship of graph.relationships) {
      const { type, start, end } = relationship;
      const kind = [type, labelOf.get(start), labelOf.get(end)].map((name) => escapeName(String(name))).join("\n");
      kinds.set(kind, [...(kinds.get(kind) ?? []), relationship]);
    }
    for (const [kind, rows] of kinds) {
      const [type, from, to] = kind.split("\n");
      const made = await tx.run(
        statement(
          `UNWIND $rows AS row MATCH (a:${from} {fileKey: row.start}) MATCH (b:${to} {fileKey: row.end}) ` +
            `CREATE (a)-[r:${type}]->(b) SET r = row.properties RETURN count(*) AS made`,
        ),
        { rows: rows.map(({ start, end, properties }) => ({ start, end, properties })) },
      );
      if (made[0]?.made !== rows.length) throw new Error(`${String(made[0]?.made)} of ${rows.length} ${type} written`);
    }
    await tx.run(statement("MATCH (n) REMOVE n.fileKey"));
  });
  return ids;
}
