import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { routeMapOf, simpleRoutes } from "../../server/cypher/simple-routes.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

/** Ties as they are directed; `a b` twice. */
const TIES = ["ab", "ab", "bz", "ac", "cd", "dz", "cz", "de", "ez", "fe", "bf", "zg", "ga", "hz"].map((tie) => [
  ...tie,
]);
const NAMES = [..."abcdefghz", "lone"];

/** Every way that meets no node twice, by trying them all; the shorter first, then in the order of the names. */
function everyWay(ties: readonly (readonly string[])[], from: string, to: string, maxLength: number): string[][] {
  const found: string[][] = [];
  const onward = (route: string[]) => {
    const at = route.at(-1);
    if (at === to) found.push(route);
    if (at === to || route.length > maxLength) return;
    const next = new Set(ties.flatMap(([x = "", y = ""]) => (x === at ? [y] : [])));
    for (const id of next) if (!route.includes(id)) onward([...route, id]);
  };
  onward([from]);
  return found.sort((x, y) => x.length - y.length || (x.join() < y.join() ? -1 : 1));
}

const bothWays = (ties: readonly (readonly string[])[]) => [...ties, ...ties.map((tie) => tie.toReversed())];

it("finds every way of a length, and no other", () => {
  const id = fc.constantFrom(..."abcdefg");
  const ties = fc.array(fc.tuple(id, id), { maxLength: 24 });
  const through = fc.uniqueArray(fc.constantFrom(..."bcdef"), { maxLength: 2 });
  fc.assert(
    fc.property(ties, through, fc.integer({ min: 1, max: 6 }), (all, stops, length) => {
      const steps = new Map(all.map(([x]) => [x, new Set(all.filter((tie) => tie[0] === x).map((tie) => tie[1]))]));
      const map = routeMapOf(steps, { from: "a", to: "g", through: stops });
      const found = [...simpleRoutes(map, length, () => {})];
      const expected = everyWay(all, "a", "g", length).filter(
        (route) => route.length === length + 1 && stops.every((stop) => route.includes(stop)),
      );
      expect(found).toStrictEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it("measures its steps once for all lengths, and knows what no way can pass", () => {
  const ties = bothWays(TIES.filter((tie) => !tie.includes("h")));
  const steps = new Map(
    ties.map(([x = ""]) => [x, new Set(ties.filter((tie) => tie[0] === x).map((tie) => tie[1] ?? ""))]),
  );
  const map = (...through: string[]) => routeMapOf(steps, { from: "a", to: "z", through });
  expect([map(), map("d"), map("d", "h"), map("lone")].map(({ reachable }) => reachable)).toStrictEqual([
    true,
    true,
    false,
    false,
  ]);
  const known = map("d");
  const read = vi.spyOn(steps, Symbol.iterator);
  const all = Array.from({ length: 8 }, (_, index) => [...simpleRoutes(known, index + 1, () => {})]).flat();
  expect(all).toStrictEqual(everyWay(ties, "a", "z", 8).filter((way) => way.includes("d")));
  expect(read).not.toHaveBeenCalled();
});

describeServers(
  "paths by choice",
  (served) => {
    const ask = async (body: Record<string, unknown>) => {
      const rows = (await served().server.post("/api/cypher", { statement: "MATCH (n:P) RETURN n" })).body.values;
      const nodes: { id: string; properties: { name: string } }[] = rows.map(([n]: [{ _value: never }]) => n._value);
      const idOf = (name: string) => nodes.find(({ properties }) => properties.name === name)?.id ?? name;
      const nameOf = (id: string) => nodes.find((node) => node.id === id)?.properties.name;
      const ids = Object.fromEntries(
        Object.entries(body).map(([key, value]) => {
          if (Array.isArray(value)) return [key, value.map(idOf)];
          return [key, key === "from" || key === "to" ? idOf(String(value)) : value];
        }),
      );
      const answer = await served().server.post("/api/paths", { from: idOf("a"), to: idOf("z"), ...ids });
      const paths: string[] = answer.body.paths?.map(({ nodes }: { nodes: string[] }) => nodes.map(nameOf).join(""));
      return { ...answer, paths, truncated: answer.body.subgraph?.truncated };
    };

    it("all of the shortest, unless another mode is asked for", async () => {
      const plain = await ask({});
      expect(plain.paths.toSorted()).toStrictEqual(["abz", "abz", "acz", "agz"]);
      expect((await ask({ mode: "all-shortest" })).body).toStrictEqual(plain.body);
      const one = await ask({ mode: "shortest" });
      expect([one.paths.length, one.truncated]).toStrictEqual([1, true]);
      expect(plain.paths).toContain(one.paths[0]);
    });

    it("the k shortest, as trying all would give them, the shorter before the longer", async () => {
      for (const [direction, ties] of [
        ["both", bothWays(TIES)],
        ["out", TIES],
      ] as const) {
        const ways = everyWay(ties, "a", "z", 8).flatMap((route) => {
          const twice = route.join("").includes("ab");
          return twice ? [route.join(""), route.join("")] : [route.join("")];
        });
        const { paths, truncated } = await ask({ mode: "k-shortest", k: 50, maxLength: 8, direction });
        expect(paths.toSorted()).toStrictEqual(ways.toSorted());
        expect(paths.map((path) => path.length)).toStrictEqual(ways.map((way) => way.length));
        expect(truncated).toBe(false);
        const some = await ask({ mode: "k-shortest", k: 5, maxLength: 8, direction });
        expect(some.paths.map((path) => path.length)).toStrictEqual(ways.slice(0, 5).map((way) => way.length));
        const short = await ask({ mode: "k-shortest", maxLength: 3, direction });
        expect(short.paths.toSorted()).toStrictEqual(
          ways
            .filter((way) => way.length <= 4)
            .slice(0, 10)
            .toSorted(),
        );
      }
    });

    it("through what is chosen, in any order", async () => {
      expect((await ask({ through: ["d"] })).paths).toStrictEqual(["acdz"]);
      expect((await ask({ through: ["e", "d"] })).paths).toStrictEqual(["acdez"]);
      expect((await ask({ through: ["d", "a", "z"], mode: "k-shortest", k: 2 })).paths).toStrictEqual([
        "acdz",
        "acdez",
      ]);
      expect((await ask({ through: ["h"] })).paths).toStrictEqual([]);
      expect((await ask({ through: ["lone"] })).paths).toStrictEqual([]);
      expect((await ask({ through: ["e"], maxLength: 3 })).paths).toStrictEqual([]);
    });

    it("past what is avoided", async () => {
      expect((await ask({ avoid: ["b", "g"] })).paths).toStrictEqual(["acz"]);
      expect((await ask({ avoid: ["b", "c", "g"] })).paths).toStrictEqual([]);
      expect((await ask({ avoid: ["b", "g"], through: ["f"] })).paths).toStrictEqual([]);
      expect((await ask({ avoid: ["d"], through: ["f"] })).paths.toSorted()).toStrictEqual(["abfez", "abfez"]);
    });

    it("to the nearest of several, the shortest only", async () => {
      expect((await ask({ to: ["z", "d"] })).paths.toSorted()).toStrictEqual(["abz", "abz", "acd", "acz", "agz"]);
      expect((await ask({ to: ["z", "d"], direction: "out" })).paths.toSorted()).toStrictEqual([
        "abz",
        "abz",
        "acd",
        "acz",
      ]);
      const one = await ask({ to: ["h", "lone", "n:987654321"], mode: "shortest" });
      expect([one.paths[0]?.length, one.paths[0]?.at(-1), one.truncated]).toStrictEqual([4, "h", true]);
      expect((await ask({ to: ["h", "lone"], maxLength: 2 })).paths).toStrictEqual([]);
      expect((await ask({ to: ["lone", "n:987654321"] })).paths).toStrictEqual([]);
      expect((await ask({ to: ["a", "z"] })).paths).toStrictEqual(["a"]);
      expect((await ask({ to: ["z"], from: "n:987654321" })).status).toBe(404);
      for (const body of [{ mode: "k-shortest" }, { through: ["b"] }, { avoid: ["d"] }]) {
        const { status, body: problem } = await ask({ to: ["z", "d"], ...body });
        expect([status, problem.code]).toStrictEqual([400, "invalid-input"]);
      }
      expect((await ask({ to: [] })).status).toBe(400);
    });

    it("refuses to avoid what must be passed, and knows no node that is not there", async () => {
      for (const body of [{ avoid: ["a"] }, { avoid: ["z", "b"] }, { avoid: ["b"], through: ["b"] }]) {
        const { status, body: problem } = await ask(body);
        expect([status, problem.code]).toStrictEqual([400, "invalid-input"]);
      }
      expect((await ask({ through: ["n:987654321"] })).status).toBe(404);
      expect((await ask({ through: [..."bcdefg"] })).status).toBe(400);
      expect((await ask({ mode: "longest" })).status).toBe(400);
    });
  },
  {
    async graph(store) {
      const rows = TIES.map(([a = "", b = ""]) => ({ a, b }));
      const run = (text: string) => store.write((tx) => tx.run(statement(text), { names: NAMES, rows }));
      await run("UNWIND $names AS name CREATE (n:P {name: name}) RETURN count(*) AS n");
      await run(
        "UNWIND $rows AS row MATCH (a:P {name: row.a}) MATCH (b:P {name: row.b}) CREATE (a)-[:TIE]->(b) RETURN count(*) AS n",
      );
    },
  },
);
