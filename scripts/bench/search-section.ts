import type { SearchOutput } from "../../contract/routes.ts";
import { openStore, type StoreSettings } from "../../server/store/open-store.ts";
import { startClew } from "../processes/start-clew.ts";
import type { BenchStore, BenchStores } from "./bench-stores.ts";
import { apiCaller, closedLoop } from "./closed-loop.ts";
import { atMost, type Figure, percentile } from "./figure.ts";
import { numbers } from "./generated-graph.ts";

const NAMES = 100_000;
const BATCH = 5_000;
const ROUNDS = 3;
const REQUESTS = 60;

const CONSONANTS = "bcdfglmnprstvz";
const VOWELS = "aeiou";

/** One of 343,000 words of six letters. */
function wordOf(number: number): string {
  const syllables = [number % 70, Math.floor(number / 70) % 70, Math.floor(number / 4900) % 70];
  return syllables.map((one) => `${CONSONANTS[one % 14]}${VOWELS[Math.floor(one / 14)]}`).join("");
}

/** A given name that some hundred others have too, and a surname that nobody else has; two suffixes make it longer. */
function nameOf(index: number): [given: string, surname: string] {
  return [wordOf((index % 900) * 379), `${wordOf((index * 7919) % 343_000)}${index % 2 === 0 ? "" : "ez"}`];
}

/** What is typed: a whole name, its first three letters, a name with two letters swapped, and what is like no name. */
const KINDS: Record<
  string,
  { readonly typed: (index: number) => string; readonly most: number; readonly finds: boolean }
> = {
  "a whole name": { typed: (index) => nameOf(index).join(" "), most: 150, finds: true },
  "its first three letters": { typed: (index) => nameOf(index)[1].slice(0, 3), most: 150, finds: true },
  "two letters swapped": {
    typed: (index) => `${nameOf(index)[0]} ${swapped(nameOf(index)[1])}`,
    most: 150,
    finds: true,
  },
  "like no name": { typed: (index) => `${nameOf(index)[1].slice(0, 4)}wxkwyxq`, most: 100, finds: false },
};

const swapped = (word: string) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;

/** Searches among 100,000 names, of as many different words, over HTTP, one at a time. */
export async function searchSection(stores: BenchStores, log: (line: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ["embedded", "neo4j"] satisfies StoreSettings["kind"][]) {
    const store = await stores.empty(kind, `${kind}-names`);
    await addNames(store);
    const clew = await startClew(store.environment);
    const api = apiCaller(clew.url);
    try {
      for (const [name, { typed, most, finds }] of Object.entries(KINDS)) {
        const random = numbers(5);
        const run = () =>
          closedLoop(
            1,
            Array.from({ length: REQUESTS }, () => typed(Math.floor(random() * NAMES))),
            async (text) => {
              const path = `/api/search?q=${encodeURIComponent(text)}&limit=20`;
              const { hits } = (await api.call({ path })) as SearchOutput;
              if (hits.length > 0 !== finds) throw new Error(`${kind}: ${hits.length} hits for ${text}`);
            },
          );
        await run();
        const p95: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) p95.push(percentile(await run(), 95));
        log(`  ${kind}: ${name} ${p95.map((one) => one.toFixed(1)).join(", ")} ms`);
        figures.push(atMost(`${kind}: ${name}, p95`, p95, most, "ms"));
      }
    } finally {
      api.close();
      await clew.stop();
    }
  }
  return figures;
}

async function addNames({ settings }: BenchStore): Promise<void> {
  const store = await openStore(settings);
  const add = {
    name: "bench-names",
    text: "UNWIND $names AS name CREATE (n:Entity {name: name}) RETURN count(*) AS made",
  };
  try {
    await store.migrate({ kind: "text-search", labels: ["Entity"], properties: ["name"] });
    for (let from = 0; from < NAMES; from += BATCH) {
      const names = Array.from({ length: BATCH }, (_, index) => nameOf(from + index).join(" "));
      await store.write((tx) => tx.run(add, { names }), { deadlineMs: 120_000 });
    }
  } finally {
    await store.close();
  }
}
