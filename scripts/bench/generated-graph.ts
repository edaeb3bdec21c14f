import type { WireMap } from "../../contract/values.ts";
import type { GraphStore, Statement } from "../../server/store/graph-store.ts";

/** How large the generated graph is; the figures name these numbers. */
export const PEOPLE = 100_000;
export const TIES = 500_000;
export const HUB_DEGREE = 100_000;
export const SMALL_DEGREE = 100;
const BATCH = 5_000;
const BATCH_MS = 120_000;

/** Statuses of the ties: a third is `disputed`, which the paths leave out. */
const STATUSES = ["single-origin", "corroborated", "disputed"] as const;

/** Ids of what the figures ask for. */
export interface GeneratedIds {
  readonly people: readonly string[];
  /** Joined to `HUB_DEGREE` items, and to `SMALL_DEGREE` of them. */
  readonly hub: string;
  readonly small: string;
}

/** The same numbers in every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIRST = ["Ada", "Ben", "Carla", "Dario", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Karim", "Lucía"];
const SECOND = ["Alvarez", "Brandt", "Castro", "Duarte", "Eriksen", "Fuentes", "Gómez", "Haddad", "Ibarra", "Jansen"];

/** Name of a person by number: 120 full names, each told apart by a number. */
export const nameOf = (index: number) =>
  `${FIRST[index % FIRST.length]} ${SECOND[Math.floor(index / FIRST.length) % SECOND.length]} ${index}`;

const statement = (name: string, text: string, more: Partial<Statement> = {}): Statement => ({ name, text, ...more });

const MAKE_PEOPLE = statement(
  "bench-people",
  "UNWIND $rows AS row CREATE (n:Entity:Person) SET n = row RETURN count(*) AS made",
);
const MAKE_ITEMS = statement(
  "bench-items",
  "UNWIND $rows AS row CREATE (n:Entity:Item) SET n = row RETURN count(*) AS made",
);
const MAKE_TIES = statement(
  "bench-ties",
  "UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) " +
    "CREATE (a)-[r:KNOWS]->(b) SET r.status = row.status RETURN count(*) AS made",
);
const MAKE_HOLDS = statement(
  "bench-holds",
  "MATCH (a:Entity {id: $hub}) UNWIND $rows AS row MATCH (b:Entity {id: row}) CREATE (a)-[r:HOLDS]->(b) RETURN count(*) AS made",
);
const PEOPLE_IDS = statement("bench-ids", "MATCH (n:Person) RETURN n.id AS key, ID(n) AS id", { idColumns: ["id"] });
const ONE_ID = statement("bench-id", "MATCH (n:Entity {id: $key}) RETURN ID(n) AS id", { idColumns: ["id"] });

/**
 * Fills an empty store: people tied at random, a third of the ties disputed, and a hub apart from them. Reports progress
 * by `log`.
 */
export async function generateGraph(store: GraphStore, log: (line: string) => void): Promise<GeneratedIds> {
  await store.migrate({ kind: "unique-node", label: "Entity", property: "id" });
  await store.migrate({ kind: "text-search", labels: ["Entity"], properties: ["name"] });
  const random = numbers(1);
  const person = () => `p${Math.floor(random() * PEOPLE)}`;
  const make = async (
    count: number,
    rowOf: (index: number) => WireMap | string,
    what: Statement,
    more: WireMap = {},
  ) => {
    for (let from = 0; from < count; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => rowOf(from + index));
      const [made] = await store.write((tx) => tx.run(what, { rows, ...more }), { deadlineMs: BATCH_MS });
      if (made?.made !== rows.length) throw new Error(`${what.name}: ${String(made?.made)} of ${rows.length} made`);
    }
    log(`${count} by ${what.name}`);
  };
  await make(PEOPLE, (index) => ({ id: `p${index}`, name: nameOf(index) }), MAKE_PEOPLE);
  await make(HUB_DEGREE, (index) => ({ id: `i${index}`, name: `Item ${index}` }), MAKE_ITEMS);
  await make(2, (index) => ({ id: index === 0 ? "hub" : "small", name: "Holder" }), MAKE_ITEMS);
  await make(TIES, (index) => ({ a: person(), b: person(), status: STATUSES[index % 3] ?? "" }), MAKE_TIES);
  await make(HUB_DEGREE, (index) => `i${index}`, MAKE_HOLDS, { hub: "hub" });
  await make(SMALL_DEGREE, (index) => `i${index}`, MAKE_HOLDS, { hub: "small" });
  return store.read(
    async (tx) => {
      const idOf = async (key: string) => String((await tx.run(ONE_ID, { key }))[0]?.id);
      const people = new Map((await tx.run(PEOPLE_IDS)).map(({ key, id }) => [String(key), String(id)]));
      return {
        people: Array.from({ length: PEOPLE }, (_, index) => people.get(`p${index}`) ?? ""),
        hub: await idOf("hub"),
        small: await idOf("small"),
      };
    },
    { deadlineMs: BATCH_MS },
  );
}
