import { beforeAll, expect, it } from "vitest";
import type { ViewDocument } from "../../contract/views.ts";
import { describeServers } from "../support/servers.ts";
import { statement } from "../support/statement.ts";

const GRAPH = statement(
  "CREATE (a:Person {id: 'ana', name: 'Ana'})-[:KNOWS]->(b:Person {id: 'ben', name: 'Ben'}), (c:Place {name: 'Nowhere'}) RETURN 1 AS x",
);

describeServers(
  "views",
  (served) => {
    let document: ViewDocument;
    const put = (id: string, name: string, headers: Record<string, string> = {}, changed = document) =>
      served().server.get(`/api/views/${id}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify({ name, document: changed }),
      });
    const remove = (id: string, headers: Record<string, string> = {}) =>
      served().server.get(`/api/views/${id}`, { method: "DELETE", headers });
    const idOf = async (name: string): Promise<string> => {
      const { body } = await served().server.get(`/api/search?q=${encodeURIComponent(name)}`);
      return body.hits[0].node.id;
    };

    beforeAll(async () => {
      const [ana, ben, nowhere] = await Promise.all(["Ana", "Ben", "Nowhere"].map(idOf));
      const key = (label: string, property: string, value: string) => ({ label, property, value });
      document = {
        format: 1,
        nodes: [
          { id: ana as string, x: 1.5, y: -2, pinned: true, key: key("Person", "id", "ana") },
          { id: ben as string, x: 30, y: 40, pinned: false, key: key("Person", "id", "ben") },
          { id: nowhere as string, x: 0, y: 0, pinned: false },
        ],
        camera: { x: 3, y: 4, ratio: 0.5 },
        selectedNodes: [ana as string],
        selectedEdges: [],
        hiddenEdges: [],
        hiddenLines: ["denied"],
      };
    });

    it("saves a view, gives it back exactly, and lists it by name", async () => {
      const saved = await put("first", "B view", { "If-None-Match": "*" });
      expect([saved.status, saved.headers.get("etag"), saved.body.version, saved.body.nodes]).toStrictEqual([
        200,
        '"1"',
        1,
        3,
      ]);
      await put("second", "A view");
      const read = await served().server.get("/api/views/first");
      expect(read.headers.get("etag")).toBe('"1"');
      expect(read.body).toMatchObject({ id: "first", name: "B view", version: 1, gone: 0, document });
      const { body } = await served().server.get("/api/views");
      expect(body.views.map(({ name }: { name: string }) => name)).toStrictEqual(["A view", "B view"]);
      expect(body.views[0].document).toBeUndefined();
    });

    it("never overwrites what the caller has not seen", async () => {
      await put("seen", "One");
      for (const headers of [{}, { "If-None-Match": "*" }, { "If-Match": '"7"' }] as Record<string, string>[]) {
        const refused = await put("seen", "Two", headers);
        expect([refused.status, refused.body.code, refused.body.current.name]).toStrictEqual([409, "conflict", "One"]);
      }
      expect((await put("seen", "Two", { "If-Match": '"1"' })).body.version).toBe(2);
      expect((await put("unknown", "X", { "If-Match": '"1"' })).status).toBe(409);
      expect((await put("seen", "X", { "If-Match": "2" })).status).toBe(400);
    });

    it("row 21: of 50 who save over the same version one wins, and the others are told what stands there", async () => {
      await put("race", "Start");
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => put("race", `Name ${index}`, { "If-Match": '"1"' })),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
      const name = won[0]?.body.name;
      expect(
        answers.filter(({ body }) => body.code === "conflict").every(({ body }) => body.current.version === 2),
      ).toBe(true);
      expect((await served().server.get("/api/views/race")).body.name).toBe(name);
    });

    it("deletes, and what was deleted can be saved again", async () => {
      await put("gone", "Gone");
      expect((await remove("gone", { "If-Match": '"5"' })).status).toBe(409);
      const deleted = await remove("gone", { "If-Match": '"1"' });
      expect(deleted.body).toMatchObject({ name: "Gone", document });
      expect((await served().server.get("/api/views/gone")).status).toBe(404);
      expect((await remove("gone")).status).toBe(404);
      expect((await served().server.get("/api/views")).text).not.toContain("Gone");
      const again = await put("gone", deleted.body.name, { "If-None-Match": "*" }, deleted.body.document);
      expect([again.status, again.body.version]).toStrictEqual([200, 3]);
    });

    it("finds nodes by their key where their ids have changed, and counts those that are gone", async () => {
      const [ana, ben, nowhere] = document.nodes;
      if (!ana || !ben || !nowhere) throw new Error("three nodes were saved");
      const moved: ViewDocument = {
        ...document,
        nodes: [
          { ...ana, id: "elsewhere" },
          { ...ben, id: nowhere.id },
          { ...nowhere, id: "lost" },
        ],
        selectedNodes: ["elsewhere"],
      };
      await put("moved", "Moved", {}, moved);
      const { body } = await served().server.get("/api/views/moved");
      expect(body.gone).toBe(1);
      expect(body.document.nodes.map(({ id }: { id: string }) => id)).toStrictEqual([ana.id, ben.id]);
      expect(body.document.selectedNodes).toStrictEqual([ana.id]);
    });

    it("keeps groups with what is left of them, and refuses those that cannot be", async () => {
      const [ana, ben, nowhere] = document.nodes;
      if (!ana || !ben || !nowhere) throw new Error("three nodes were saved");
      const group = { id: "group:1", name: "Both", x: 5, y: 6, pinned: false, members: [ana.id, ben.id] };
      const grouped: ViewDocument = { ...document, selectedNodes: ["group:1"], groups: [group] };
      await put("grouped", "Grouped", {}, grouped);
      expect((await served().server.get("/api/views/grouped")).body.document).toStrictEqual(grouped);

      const gone = { id: "group:2", name: "Gone", x: 0, y: 0, pinned: true, members: ["lost"] };
      const moved = [
        { ...ana, id: "elsewhere" },
        { ...ben, id: "away", key: undefined },
        { ...nowhere, id: "lost" },
      ];
      await put(
        "regrouped",
        "Regrouped",
        {},
        {
          ...grouped,
          nodes: moved,
          groups: [{ ...group, members: ["away", "elsewhere"] }, gone],
        },
      );
      const { body } = await served().server.get("/api/views/regrouped");
      expect(body.document.groups).toStrictEqual([{ ...group, members: [ana.id] }]);
      expect(body.document.selectedNodes).toStrictEqual(["group:1"]);

      const wrong: [NonNullable<ViewDocument["groups"]>, RegExp][] = [
        [[{ ...group, members: [ana.id, "unknown"] }], /no node of the view/],
        [[group, { ...group, id: "group:2" }], /more than one group/],
        [[{ ...group, id: ben.id }], /groups/],
        [[{ ...group, name: "x".repeat(201) }], /groups/],
        [Array.from({ length: 1001 }, (_, index) => ({ ...group, id: `group:${index}` })), /groups/],
      ];
      for (const [groups, why] of wrong) {
        const refused = await put("refused", "Refused", {}, { ...document, groups });
        expect(refused.status).toBe(400);
        expect(JSON.stringify(refused.body)).toMatch(why);
      }
      expect((await served().server.get("/api/views/refused")).status).toBe(404);
    });

    it("gives notes back with the ids that their nodes have now, without those whose node is gone", async () => {
      const [ana, ben, nowhere] = document.nodes;
      if (!ana || !ben || !nowhere) throw new Error("three nodes were saved");
      const on = (id: string, node: string, end: string) => ({
        id,
        text: "<b>Ask</b>",
        at: { node, dx: 1, dy: 2 },
        arrow: { node: end },
      });
      const place = { id: "place", text: "Here", at: { x: 1, y: 2 }, arrow: { x: 3, y: 4 } };
      const notes = [
        on("moved", "elsewhere", ben.id),
        on("pointless", ben.id, "lost"),
        on("gone", "lost", ben.id),
        place,
      ];
      const group = { id: "group:1", name: "One", x: 5, y: 6, pinned: false, members: ["elsewhere"] };
      const onGroup = [on("on a group", "group:1", "group:1"), on("on none", "group:2", ben.id)];
      const nodes = [{ ...ana, id: "elsewhere" }, ben, { ...nowhere, id: "lost" }];
      const noted = { ...document, nodes, groups: [group], notes: [...notes, ...onGroup] };
      expect((await put("noted", "Noted", {}, noted)).status).toBe(200);
      const { body } = await served().server.get("/api/views/noted");
      const { arrow: _, ...pointless } = on("pointless", ben.id, "lost");
      expect(body.document.notes).toStrictEqual([on("moved", ana.id, ben.id), pointless, place, onGroup[0]]);
    });

    it("refuses hostile notes, says what is wrong, and changes nothing", async () => {
      const note = { id: "1", text: "x", at: { x: 0, y: 0 } };
      await put("calm", "Calm", {}, { ...document, notes: [note] });
      for (const notes of [
        [{ ...note, text: "x".repeat(501) }],
        Array.from({ length: 201 }, (_, index) => ({ ...note, id: `${index}` })),
        [{ ...note, at: { x: 1e300, y: 0 } }],
        [{ ...note, html: "<script>" }],
      ]) {
        const refused = await put("calm", "Calm", { "If-Match": '"1"' }, { ...document, notes } as ViewDocument);
        expect([refused.status, refused.body.code]).toStrictEqual([400, "invalid-input"]);
        expect(refused.body.detail).toContain("body.document.notes");
      }
      const { body } = await served().server.get("/api/views/calm");
      expect([body.version, body.document.notes]).toStrictEqual([1, [note]]);
    });

    it("row 35: keeps a hostile name as text", async () => {
      const name = "<img src=x onerror=alert(1)> \u202E `;DROP";
      await put("hostile", name);
      expect((await served().server.get("/api/views/hostile")).body.name).toBe(name);
    });

    it("keeps views out of the domain", async () => {
      await put("own", "Ana's own view");
      const { body } = await served().server.get("/api/search?q=own+view");
      expect(body.hits).toStrictEqual([]);
      expect((await served().server.get("/api/overview")).body.total).toBe(3);
    });
  },
  { graph: (store) => store.write((tx) => tx.run(GRAPH)) },
);
