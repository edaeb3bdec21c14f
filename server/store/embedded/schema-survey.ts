import { CLEW_LABEL, EVIDENCE_LABEL } from "../../../contract/graph.ts";
import type { SchemaOutput } from "../../../contract/routes.ts";
import type { WireValue } from "../../../contract/values.ts";
import type { GraphStore, Row, Statement } from "../graph-store.ts";

export type Survey = Omit<SchemaOutput, "store">;

const SURVEY_DEADLINE_MS = 120_000;
/** A survey that took longer than this is refreshed behind the answer instead of before it. */
const QUICK_MS = 400;

const NODES: Statement = {
  name: "embedded-schema-nodes",
  text: "MATCH (n) RETURN labels(n) AS labels, keys(n) AS keys, count(*) AS n",
};
const RELATIONSHIPS: Statement = {
  name: "embedded-schema-relationships",
  text: "MATCH (a)-[r]->(b) RETURN type(r) AS t, labels(a) AS f, labels(b) AS o, count(*) AS n",
};

/** Labels, types and keys with their counts, from a pass over the whole graph that is kept until something is written. */
export class SchemaSurvey {
  readonly #read: GraphStore["read"];
  #known: Survey | undefined;
  #tookMs = 0;
  #stale = true;
  #working: Promise<Survey> | undefined;

  constructor(read: GraphStore["read"]) {
    this.#read = read;
  }

  changed(): void {
    this.#stale = true;
  }

  /** Right as of the call where a pass is quick; on a large graph as of the last one, while the next is under way. */
  async survey(): Promise<Survey> {
    if (this.#known && !this.#stale) return this.#known;
    const working = this.#pass();
    if (!this.#known || this.#tookMs <= QUICK_MS) return working;
    working.catch(() => undefined);
    return this.#known;
  }

  async #pass(): Promise<Survey> {
    if (this.#working && !this.#stale) return this.#working;
    const before = this.#working;
    this.#stale = false;
    const working = (before ?? Promise.resolve()).catch(() => undefined).then(() => this.#survey());
    this.#working = working;
    try {
      return await working;
    } catch (error) {
      this.#stale = true;
      throw error;
    } finally {
      if (this.#working === working) this.#working = undefined;
    }
  }

  async #survey(): Promise<Survey> {
    const begun = performance.now();
    const options = { deadlineMs: SURVEY_DEADLINE_MS };
    // Two reads: neither keeps the engine busy for longer than it must.
    const nodes = await this.#read((tx) => tx.run(NODES), options);
    const relationships = await this.#read((tx) => tx.run(RELATIONSHIPS), options);
    this.#tookMs = performance.now() - begun;
    this.#known = summarise(nodes, relationships);
    return this.#known;
  }
}

function summarise(nodes: readonly Row[], relationships: readonly Row[]): Survey {
  const labels = new Map<string, { count: number; keys: Set<string> }>();
  let entities = 0;
  for (const row of nodes) {
    const own = names(row.labels);
    if (isDomain(own)) entities += count(row);
    for (const label of own) {
      const known = labels.get(label) ?? { count: 0, keys: new Set() };
      known.count += count(row);
      for (const key of names(row.keys)) known.keys.add(key);
      labels.set(label, known);
    }
  }
  const types = new Map<string, { count: number; from: Set<string>; to: Set<string> }>();
  let domain = 0;
  for (const row of relationships) {
    const type = String(row.t);
    const [from, to] = [names(row.f), names(row.o)];
    if (isDomain(from) && isDomain(to)) domain += count(row);
    const known = types.get(type) ?? { count: 0, from: new Set(), to: new Set() };
    known.count += count(row);
    for (const label of from) known.from.add(label);
    for (const label of to) known.to.add(label);
    types.set(type, known);
  }
  return {
    labels: [...labels]
      .map(([label, { count, keys }]) => ({ label, count, properties: [...keys].sort() }))
      .sort((x, y) => y.count - x.count || (x.label < y.label ? -1 : 1)),
    types: [...types]
      .map(([type, { count, from, to }]) => ({ type, count, from: [...from].sort(), to: [...to].sort() }))
      .sort((x, y) => y.count - x.count || (x.type < y.type ? -1 : 1)),
    totals: {
      entities,
      relationships: domain,
      claims: labels.get("Claim")?.count ?? 0,
      sources: labels.get("Source")?.count ?? 0,
    },
  };
}

const count = (row: Row) => Number(row.n);
const names = (value: WireValue | undefined) => (Array.isArray(value) ? value.map(String) : []);
const isDomain = (labels: readonly string[]) => !labels.includes(EVIDENCE_LABEL) && !labels.includes(CLEW_LABEL);
