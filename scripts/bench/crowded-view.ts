import type { WireMap } from "../../contract/values.ts";
import type { ViewDocument } from "../../contract/views.ts";
import { openStore } from "../../server/store/open-store.ts";
import { numbers, nameOf as personName } from "./generated-graph.ts";

export const NODES = 10_000;
export const EDGES = 30_000;
/** Neighbours of one of them that the view does not show. */
export const HIDDEN = 200;
export const HUB = "Centre";
const COMMUNITIES = 100;
/** Share of edges that stay within a community. */
const WITHIN = 0.8;
const BATCH = 5_000;
const STATUSES = ["on-record", "corroborated", "single-origin", "reported", "disputed"];
/** About as far apart as the layout leaves nodes of so many, px at zoom 1. */
const APART = 110;

const MAKE_PEOPLE = "UNWIND $rows AS row CREATE (n:Person) SET n = row RETURN row.name AS name, ID(n) AS id";
const MAKE_TIES =
  "UNWIND $rows AS row MATCH (a:Person {name: row.a}) MATCH (b:Person {name: row.b}) CREATE (a)-[r:KNOWS]->(b) " +
  "SET r.claim = row.claim, r.status = row.status, r.pro = row.pro, r.con = row.con, r.origins = row.origins " +
  "RETURN count(*) AS made";
const MAKE_HIDDEN =
  "MATCH (hub:Person {name: $hub}) UNWIND $names AS name CREATE (hub)-[:OWNS]->(:Company {name: name}) RETURN count(*) AS made";

/** Fills an empty local store with communities of people, one of whom owns companies. Returns a view of all the people. */
export async function fillCrowd(folder: string): Promise<ViewDocument> {
  const store = await openStore({ kind: "embedded", folder });
  try {
    await store.migrate({ kind: "text-search", labels: ["Person"], properties: ["name"] });
    await store.migrate({ kind: "unique-node", label: "Person", property: "name" });
    const random = numbers(7);
    const nameOf = (index: number) => (index === 0 ? HUB : personName(index));
    const any = () => Math.floor(random() * NODES);
    const fellowOf = (index: number) =>
      (index % COMMUNITIES) + COMMUNITIES * Math.floor(random() * (NODES / COMMUNITIES));
    const people = Array.from({ length: NODES }, (_, index): WireMap => ({ name: nameOf(index) }));
    const ties = Array.from({ length: EDGES }, (_, index): WireMap => {
      const from = any();
      const to = random() < WITHIN ? fellowOf(from) : any();
      const status = STATUSES[index % STATUSES.length] ?? "";
      const con = status === "disputed" ? 1 : 0;
      return { a: nameOf(from), b: nameOf(to), claim: `c${index}`, status, pro: 1, con, origins: 1 };
    });
    const inBatches = async (name: string, text: string, rows: readonly WireMap[], idColumns: string[] = []) => {
      const answers = [];
      for (let from = 0; from < rows.length; from += BATCH) {
        const parameters = { rows: rows.slice(from, from + BATCH) };
        answers.push(
          ...(await store.write((tx) => tx.run({ name, text, idColumns }, parameters), { deadlineMs: 120_000 })),
        );
      }
      return answers;
    };
    const made = await inBatches("bench-crowd", MAKE_PEOPLE, people, ["id"]);
    await inBatches("bench-crowd-ties", MAKE_TIES, ties);
    const names = Array.from({ length: HIDDEN }, (_, index) => `Company ${index}`);
    await store.write((tx) => tx.run({ name: "bench-crowd-hidden", text: MAKE_HIDDEN }, { hub: HUB, names }));
    return viewOfAll(made.map(({ id }) => String(id)));
  } finally {
    await store.close();
  }
}

/** On a sunflower's spiral, in their order: neighbours lie anywhere, as before a layout. */
function viewOfAll(ids: readonly string[]): ViewDocument {
  const nodes = ids.map((id, index) => {
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const radius = APART * Math.sqrt(index / Math.PI);
    return { id, x: radius * Math.cos(angle), y: radius * Math.sin(angle), pinned: false };
  });
  return { format: 1, nodes, camera: null, selectedNodes: [], selectedEdges: [], hiddenEdges: [], hiddenLines: [] };
}
