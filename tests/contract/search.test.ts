import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchOutput } from "../../contract/routes.ts";
import type { WireMap } from "../../contract/values.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { statement } from "../support/statement.ts";
import { describeStores } from "../support/stores.ts";

const CREATE = statement("UNWIND $rows AS row CREATE (n:Entity) SET n = row");
const ROWS: WireMap[] = [
  { id: "maduro", name: "Nicolás Maduro", aliases: ["Maduro Moros", "El Presidente"], gloss: "leads the government" },
  { id: "maduro-jr", name: "Nicolás Maduro Guerra", gloss: "a deputy" },
  { id: "cartel", name: "Cartel de los Soles", aliases: ["Cartel of the Suns", "CDLS"] },
  { id: "soles", name: "Soles", gloss: "a village" },
  { id: "obrien", name: "Robert O'Brien", gloss: "wrote about the cartel; maduro is named in passing" },
  { id: "cpp", name: 'C++ (a language): AND/OR [x] {y} ~ ^ * ? \\ "quoted"' },
  { id: "strasse", name: "Straße des 17. Juni", gloss: "Überblick" },
  { id: "li", name: "李明", aliases: ["Li Ming"] },
  { id: "cyrillic", name: "Иван Петров" },
  { id: "long", name: "Long", gloss: `${"word ".repeat(300)}needle ${"word ".repeat(300)}` },
];

const names = (found: SearchOutput) => found.hits.map((hit) => hit.node.properties.id);

describeStores("search", (open) => {
  const filled = async (): Promise<GraphStore> => {
    const store = await open();
    await store.migrate({ kind: "text-search", labels: ["Entity"], properties: ["name", "aliases", "gloss"] });
    await store.write((tx) => tx.run(CREATE, { rows: ROWS }));
    await store.write((tx) =>
      tx.run(
        statement(
          "CREATE (:Entity:Evidence {id: 'evidence', name: 'Maduro evidence'}) CREATE (:Entity:Clew {id: 'own', name: 'Maduro view'}) " +
            "CREATE (:Entity:Person {id: 'labelled', name: 'Ana Maduro'})",
        ),
      ),
    );
    return store;
  };

  it.each(["nicolas", "NICOLÁS", "nicola\u0301s", "Nicolás", "nicol"])("finds Nicolás by %j", async (text) => {
    const found = await (await filled()).search(text, { limit: 10 });
    expect(names(found).sort()).toStrictEqual(["maduro", "maduro-jr"]);
  });

  it("puts the exact name first, then names that begin so, then the rest, and leaves out evidence and its own", async () => {
    const store = await filled();
    expect(names(await store.search("soles", { limit: 10 }))).toStrictEqual(["soles", "cartel"]);
    expect(names(await store.search("nicolas maduro", { limit: 10 })).slice(0, 2)).toStrictEqual([
      "maduro",
      "maduro-jr",
    ]);
    const all = names(await store.search("maduro", { limit: 10 }));
    expect(all.slice().sort()).toStrictEqual(["labelled", "maduro", "maduro-jr", "obrien"]);
    expect(all.at(-1)).toBe("obrien");
  });

  it("puts a surname before somebody else's alias that begins so", async () => {
    const store = await filled();
    await store.write((tx) =>
      tx.run(
        statement("CREATE (:Entity {id: 'state', name: 'Government of Venezuela', aliases: ['Maduro government']})"),
      ),
    );
    const found = names(await store.search("maduro", { limit: 10 }));
    expect(found.slice(0, 3).sort()).toStrictEqual(["labelled", "maduro", "maduro-jr"]);
    expect(found.slice(3)).toStrictEqual(["state", "obrien"]);
  });

  it("says which property matched, and its text", async () => {
    const store = await filled();
    const matched = async (text: string) => (await store.search(text, { limit: 1 })).hits[0]?.matched;
    expect(await matched("nicolas maduro guerra")).toStrictEqual({ property: "name", text: "Nicolás Maduro Guerra" });
    expect(await matched("suns")).toStrictEqual({ property: "aliases", text: "Cartel of the Suns" });
    expect(await matched("CDLS")).toStrictEqual({ property: "aliases", text: "CDLS" });
    expect(await matched("deputy")).toStrictEqual({ property: "gloss", text: "a deputy" });
  });

  it("shows the part of a long text that matched", async () => {
    const [hit] = (await (await filled()).search("needle", { limit: 5 })).hits;
    expect(hit?.node.properties.id).toBe("long");
    expect(hit?.matched.property).toBe("gloss");
    expect(hit?.matched.text).toContain("needle");
    expect(hit?.matched.text.length).toBeLessThan(400);
  });

  it("wants every word, in any order, the last one as far as it is typed", async () => {
    const store = await filled();
    expect(names(await store.search("guerra nico", { limit: 10 }))).toStrictEqual(["maduro-jr"]);
    expect(names(await store.search("nicolas soles", { limit: 10 }))).toStrictEqual([]);
  });

  it.each([
    ["O'Brien", "obrien"],
    ["o'bri", "obrien"],
    ["strasse", "strasse"],
    ["Straße", "strasse"],
    ["uberblick", "strasse"],
    ["李明", "li"],
    ["иван", "cyrillic"],
    ["  soles  ", "soles"],
    ['"quoted"', "cpp"],
    ["C++ (a", "cpp"],
  ])("finds %j", async (text, id) => {
    expect(names(await (await filled()).search(text, { limit: 10 }))).toContain(id);
  });

  it.each([
    '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /',
    "*",
    "name:*",
    "AND",
    "maduro AND",
    "(",
    '"',
    "a\\",
    "/re.*/",
    "[a TO b]",
    "maduro~",
    "\u0000",
    "\ud800",
    "x".repeat(500),
    "a ".repeat(250),
  ])("row 37: takes %j as text, not as syntax", async (text) => {
    const found = await (await filled()).search(text, { limit: 10 });
    expect(found.hits.length).toBeLessThanOrEqual(10);
  });

  it("row 37: never fails, whatever is typed", async () => {
    const store = await filled();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
          fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."+-&|!(){}[]^\"~*?:\\/ aANDORTO'") }),
        ),
        async (text) => {
          await store.search(text, { limit: 5 });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("finds only nodes with the wanted label", async () => {
    const store = await filled();
    expect(names(await store.search("maduro", { limit: 10, label: "Person" }))).toStrictEqual(["labelled"]);
    expect(names(await store.search("maduro", { limit: 10, label: "No`such" }))).toStrictEqual([]);
  });

  it("cuts at the limit and says so", async () => {
    const store = await filled();
    const cut = await store.search("maduro", { limit: 2 });
    expect(cut.hits).toHaveLength(2);
    expect(cut.truncated).toBe(true);
    expect((await store.search("maduro", { limit: 4 })).truncated).toBe(false);
  });

  it("finds the exact name among very many that begin alike", async () => {
    const store = await filled();
    await store.write((tx) =>
      tx.run(
        statement(
          "UNWIND range(1, 3000) AS i CREATE (:Entity {id: 'x' + toString(i), name: 'Vega Vegas ' + toString(i)})",
        ),
      ),
    );
    await store.write((tx) => tx.run(statement("CREATE (:Entity {id: 'vega', name: 'Vegá'})")));
    const found = await store.search("vega", { limit: 5 });
    expect(names(found)[0]).toBe("vega");
    expect(found.hits).toHaveLength(5);
    expect(found.truncated).toBe(true);
  });

  it("finds what was just written, renamed or deleted", async () => {
    const store = await filled();
    await store.write((tx) => tx.run(statement("MATCH (n:Entity {id: 'soles'}) SET n.name = 'Lunas'")));
    expect(names(await store.search("soles", { limit: 10 }))).toStrictEqual(["cartel"]);
    expect(names(await store.search("luna", { limit: 10 }))).toStrictEqual(["soles"]);
    await store.write((tx) => tx.run(statement("MATCH (n:Entity {id: 'soles'}) DETACH DELETE n")));
    expect(names(await store.search("luna", { limit: 10 }))).toStrictEqual([]);
  });

  describe("typos", () => {
    const PLACES: WireMap[] = [
      { id: "venezuela", name: "Venezuela", gloss: "a country" },
      { id: "pdvsa", name: "Petróleos de Venezuela", aliases: ["PDVSA"] },
      { id: "caracas", name: "Caracas", gloss: "the capital of Venezuela" },
      { id: "rubio", name: "Marco Rubio" },
      { id: "rubio-town", name: "Rubio", gloss: "a town in Táchira" },
      { id: "year", name: "Gaceta 2019" },
    ];
    const typos = async () => {
      const store = await filled();
      await store.write((tx) => tx.run(CREATE, { rows: PLACES }));
      return store;
    };

    it.each([
      ["madruo", ["labelled", "maduro", "maduro-jr", "obrien"]],
      ["cartel de los soels", ["cartel"]],
      ["rubbio", ["rubio-town", "rubio"]],
      ["venezula", ["venezuela", "pdvsa", "caracas"]],
      ["venezulea", ["venezuela", "pdvsa", "caracas"]],
      ["benezula", ["venezuela", "pdvsa", "caracas"]],
      ["penezula venezuelo", ["pdvsa", "venezuela", "caracas"]],
      ["NICOLÁZ madruo", ["maduro", "maduro-jr"]],
      ["nicloas mad", ["maduro", "maduro-jr"]],
      ["petroleo venezuela", ["pdvsa"]],
      ["petróleso", ["pdvsa"]],
      ["o'brein", ["obrien"]],
      ["stráse", ["strasse"]],
      ["петроф", ["cyrillic"]],
      ["deputi guerr", ["maduro-jr"]],
      ["cartle of the suns", ["cartel"]],
    ])("forgives those of %j", async (text, ids) => {
      expect(names(await (await typos()).search(text, { limit: 10 }))).toStrictEqual(ids);
    });

    it.each([
      ["two in a word of less than 8 letters", "madrou"],
      ["three in any", "benezolla"],
      ["one in a word of 3 letters", "kos soles"],
      ["in a number", "gaceta 2018"],
      ["where one word is like none", "madruo xylophone"],
    ])("forgives none: %s", async (_, text) => {
      expect(names(await (await typos()).search(text, { limit: 10 }))).toStrictEqual([]);
    });

    it("come after what is as it was typed, and only where that is less than the limit", async () => {
      const store = await typos();
      await store.write((tx) =>
        tx.run(CREATE, {
          rows: [
            { id: "rubia", name: "Rubia" },
            { id: "gloss", gloss: "written of rubia" },
          ],
        }),
      );
      const found = await store.search("rubia", { limit: 10 });
      expect(names(found)).toStrictEqual(["rubia", "gloss", "rubio-town", "rubio"]);
      expect(found.hits.map(({ score }) => score >= 0)).toStrictEqual([true, true, false, false]);
      expect(names(await store.search("rubia", { limit: 3 }))).toStrictEqual(["rubia", "gloss", "rubio-town"]);
      const full = await store.search("rubia", { limit: 2 });
      expect([names(full), full.truncated]).toStrictEqual([["rubia", "gloss"], false]);
    });

    it("say which property is like the text, with the part of a long one", async () => {
      const store = await typos();
      const matched = async (text: string) => (await store.search(text, { limit: 1 })).hits[0]?.matched;
      expect(await matched("cartel of the sunns")).toStrictEqual({ property: "aliases", text: "Cartel of the Suns" });
      expect(await matched("presidnete")).toStrictEqual({ property: "aliases", text: "El Presidente" });
      expect(await matched("neelde")).toMatchObject({ property: "gloss", text: expect.stringContaining("needle") });
    });

    it("are forgiven among nodes with the wanted label only, and not once the node is gone", async () => {
      const store = await typos();
      expect(names(await store.search("madruo", { limit: 10, label: "Person" }))).toStrictEqual(["labelled"]);
      await store.write((tx) => tx.run(statement("MATCH (n:Person) DETACH DELETE n")));
      expect(names(await store.search("madruo", { limit: 10, label: "Person" }))).toStrictEqual([]);
    });
  });
});
