import { expect, it } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

/** Runs for minutes on either store, without much memory. */
const ENDLESS = statement(
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n",
);
const ONE = statement("RETURN 1 AS x");

describeStores("deadlines and cancelling", (open) => {
  it("row 18: ends a runaway read at its deadline, and the next query is fine", async () => {
    const store = await open();
    const begun = performance.now();
    const failure = await failureOf(store.read((tx) => tx.run(ENDLESS), { deadlineMs: 500 }));
    const took = performance.now() - begun;
    expect(failure.code).toBe("timeout");
    expect(took).toBeGreaterThan(400);
    expect(took).toBeLessThan(3000);
    expect(await store.read((tx) => tx.run(ONE))).toStrictEqual([{ x: 1 }]);
  });

  it("ends a runaway write at its deadline and keeps nothing of it", async () => {
    const store = await open();
    const failure = await failureOf(
      store.write(
        async (tx) => {
          await tx.run(statement("CREATE (:Half)"));
          await tx.run(ENDLESS);
        },
        { deadlineMs: 500 },
      ),
    );
    expect(failure.code).toBe("timeout");
    expect(await store.read((tx) => tx.run(statement("MATCH (n:Half) RETURN count(n) AS n")))).toStrictEqual([
      { n: 0 },
    ]);
  });

  it("counts time spent in the caller's own work against the deadline", async () => {
    const store = await open();
    const failure = await failureOf(
      store.read(
        async (tx) => {
          await tx.run(ONE);
          await new Promise((resolve) => setTimeout(resolve, 5000));
        },
        { deadlineMs: 200 },
      ),
    );
    expect(failure.code).toBe("timeout");
  });

  it("row 15: cancels a running query when its signal aborts", async () => {
    const store = await open();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const begun = performance.now();
    const failure = await failureOf(store.read((tx) => tx.run(ENDLESS), { signal: controller.signal }));
    expect(failure.code).toBe("cancelled");
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await store.read((tx) => tx.run(ONE))).toStrictEqual([{ x: 1 }]);
  });

  it("does not begin when the signal is aborted already", async () => {
    const store = await open();
    let ran = false;
    const failure = await failureOf(
      store.write(
        async () => {
          ran = true;
        },
        { signal: AbortSignal.abort() },
      ),
    );
    expect(failure.code).toBe("cancelled");
    expect(ran).toBe(false);
  });

  it("answers others while a long query runs", async () => {
    const store = await open();
    const controller = new AbortController();
    const long = failureOf(store.read((tx) => tx.run(ENDLESS), { signal: controller.signal, deadlineMs: 20_000 }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begun = performance.now();
    expect(await store.read((tx) => tx.run(ONE))).toStrictEqual([{ x: 1 }]);
    expect(performance.now() - begun).toBeLessThan(5000);
    controller.abort();
    expect((await long).code).toBe("cancelled");
  });
});
