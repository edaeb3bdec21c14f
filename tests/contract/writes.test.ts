import { expect, it } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

const COUNT = statement("MATCH (n) RETURN count(n) AS n");
const CREATE = statement("CREATE (n:Thing {key: $key}) RETURN n.key AS key");

describeStores("writes", (open) => {
  it("commits what the work did when it resolves, and gives its result", async () => {
    const store = await open();
    const result = await store.write(async (tx) => {
      await tx.run(CREATE, { key: "a" });
      await tx.run(CREATE, { key: "b" });
      return (await tx.run(COUNT))[0]?.n;
    });
    expect(result).toBe(2);
    expect(await store.read((tx) => tx.run(COUNT))).toStrictEqual([{ n: 2 }]);
  });

  it("rolls everything back when the work rejects, and rejects with the same error", async () => {
    const store = await open();
    const mine = new Error("mine");
    await expect(
      store.write(async (tx) => {
        await tx.run(CREATE, { key: "a" });
        throw mine;
      }),
    ).rejects.toBe(mine);
    expect(await store.read((tx) => tx.run(COUNT))).toStrictEqual([{ n: 0 }]);
  });

  it("row 1: dooms a transaction after its first error: nothing more runs, nothing is kept", async () => {
    const store = await open();
    const later: string[] = [];
    const failure = await failureOf(
      store.write(async (tx) => {
        await tx.run(CREATE, { key: "a" });
        await tx.run(statement("RETURN 1 / 0 AS x")).catch(() => undefined);
        later.push((await failureOf(tx.run(CREATE, { key: "b" }))).code);
        return "swallowed";
      }),
    );
    expect(failure.code).toBe("failed");
    expect(later).toHaveLength(1);
    expect(await store.read((tx) => tx.run(COUNT))).toStrictEqual([{ n: 0 }]);
  });

  it("dooms a transaction after a parameter that no store can hold", async () => {
    const store = await open();
    const failure = await failureOf(
      store.write(async (tx) => {
        await tx.run(CREATE, { key: "a" });
        await tx.run(CREATE, { key: { $type: "Integer", _value: "99999999999999999999" } }).catch(() => undefined);
      }),
    );
    expect(failure.code).toBe("invalid-value");
    expect(await store.read((tx) => tx.run(COUNT))).toStrictEqual([{ n: 0 }]);
  });

  it("refuses a write in a read", async () => {
    const store = await open();
    expect((await failureOf(store.read((tx) => tx.run(CREATE, { key: "a" })))).code).toBe("write-in-read");
    expect(await store.read((tx) => tx.run(COUNT))).toStrictEqual([{ n: 0 }]);
  });

  it("row 10: runs the work again after a conflict, so that no concurrent increment is lost", async () => {
    const store = await open();
    await store.write((tx) =>
      tx.run(statement("CREATE (:Counter {id: 'one', n: 0}) CREATE (:Counter {id: 'two', n: 0})")),
    );
    // Two nodes locked in opposite orders: Neo4j sees deadlocks here.
    const increments = Array.from({ length: 40 }, (_, i) => {
      const ids = i % 2 ? ["one", "two"] : ["two", "one"];
      return store.write(
        async (tx) => {
          for (const id of ids) {
            await tx.run(statement("MATCH (c:Counter {id: $id}) SET c.lock = $i REMOVE c.lock SET c.n = c.n + 1"), {
              id,
              i,
            });
          }
        },
        { deadlineMs: 25_000 },
      );
    });
    await Promise.all(increments);
    expect(
      await store.read((tx) => tx.run(statement("MATCH (c:Counter) RETURN c.id AS id, c.n AS n ORDER BY id"))),
    ).toStrictEqual([
      { id: "one", n: 40 },
      { id: "two", n: 40 },
    ]);
  });

  it("gives a reader either all of a write or nothing of it", async () => {
    const store = await open();
    let done = false;
    const writing = store
      .write((tx) => tx.run(statement("UNWIND range(1, 2000) AS i CREATE (:Batch {i: i})")))
      .finally(() => {
        done = true;
      });
    const seen = new Set<unknown>();
    while (!done) seen.add((await store.read((tx) => tx.run(statement("MATCH (b:Batch) RETURN count(b) AS n"))))[0]?.n);
    await writing;
    expect([...seen].filter((n) => n !== 0 && n !== 2000)).toStrictEqual([]);
  });

  it("names a syntax error and an unknown function, and still serves afterwards", async () => {
    const store = await open();
    expect((await failureOf(store.read((tx) => tx.run(statement("MATCH (n RETURN n AS n"))))).code).toBe("syntax");
    expect(["unknown-name", "syntax"]).toContain(
      (await failureOf(store.read((tx) => tx.run(statement("RETURN nosuchfunction(1) AS x"))))).code,
    );
    expect(await store.read((tx) => tx.run(statement("RETURN 1 AS x")))).toStrictEqual([{ x: 1 }]);
  });
});
