import { expect, it } from "vitest";
import { storeInfoSchema } from "../../contract/routes.ts";
import { failureOf } from "../support/failure-of.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

describeStores("opening", (open, under) => {
  it("says what it is, once it has answered", async () => {
    const store = await open();
    await store.ready();
    expect(storeInfoSchema.parse(store.info)).toStrictEqual(store.info);
    expect(store.info.kind).toBe(under.kind);
    expect(store.info.label).toMatch(under.kind === "neo4j" ? /^Neo4j \d+\.\d+$/ : /^Local store \(preview\)$/);
    expect(store.info.version).toMatch(/^\d+\.\d+/);
  });

  it("keeps what was written when it is closed and opened again, ids included", async () => {
    const first = await open();
    const [row] = await first.write((tx) =>
      tx.run(statement("CREATE (n:Kept {name: 'Ana'}) RETURN ID(n) AS id, n AS n", { idColumns: ["id"] })),
    );
    await under.close();
    const { openStore } = await import("../../server/store/open-store.ts");
    const again = await openStore(await under.settings());
    try {
      const byId = statement("MATCH (n) WHERE ID(n) = $id RETURN n AS n", { idParameters: { id: "node" } });
      expect(await again.read((tx) => tx.run(byId, { id: row?.id ?? null }))).toStrictEqual([{ n: row?.n }]);
    } finally {
      await again.close();
    }
  });

  it("refuses everything after close, and may be closed twice", async () => {
    const store = await open();
    await store.close();
    await store.close();
    expect((await failureOf(store.read((tx) => tx.run(statement("RETURN 1 AS x"))))).code).toBe("unavailable");
    expect((await failureOf(store.ready())).code).toBe("unavailable");
    await under.close();
  });
});
