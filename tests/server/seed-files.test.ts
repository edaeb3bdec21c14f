import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../server/seed/json-schema.ts";
import { parseSeed } from "../../server/seed/read-seed.ts";
import { parseSavedQuery, SavedQueryError } from "../../server/seed/saved-queries.ts";
import { SeedError } from "../../server/seed/seed-error.ts";
import { SEED_FOLDER } from "../../server/seed/seed-store.ts";

const ENTITIES = `entities:
  - id: ann
    labels: [Person]
    name: Ann
    description: One.
  - id: club
    labels: [Organization]
    name: The club
    description: Another.
`;
const SOURCES = `sources:
  - id: paper
    title: A paper
    publishers: [ann]
    edtf: 2025-11-29
    reliability: F
`;
const CLAIMS = `defaults:
  source: paper
  said: ../2025-11-29
  recordedAt: "2026-11-24"
  recordedBy: Seed
claims:
  - id: ann-leads-club
    subject: ann
    type: LEADS
    object: club
    gloss: Ann leads the club.
    assertions:
      - id: ann
        by: ann
        stance: asserts
        at: ¶1
        gloss: Says so.
      - id: club
        by: club
        stance: denies
        gloss: Says no.
        relays: [ann]
`;

/** Problems of a seed with one text changed, as "file:line field". */
function problemsOf(change: { entities?: string; sources?: string; claims?: string }) {
  try {
    parseSeed([
      { name: "entities.yaml", text: change.entities ?? ENTITIES },
      { name: "sources.yaml", text: change.sources ?? SOURCES },
      { name: "claims/a.yaml", text: change.claims ?? CLAIMS },
    ]);
    return [];
  } catch (error) {
    if (error instanceof SeedError) return error.problems;
    throw error;
  }
}

describe("a seed file", () => {
  it("becomes claims with ids, speakers and dates filled in", () => {
    const seed = parseSeed([
      { name: "entities.yaml", text: ENTITIES },
      { name: "sources.yaml", text: SOURCES },
      { name: "claims/a.yaml", text: CLAIMS },
    ]);
    expect(seed.claims[0]?.assertions).toStrictEqual([
      {
        id: "ann-leads-club/ann",
        stance: "asserts",
        speakers: ["ann"],
        source: "paper",
        gloss: "Says so.",
        locator: "¶1",
        hedge: null,
        anonymous: false,
        // Ann publishes the paper, so she spoke when it came out; the club spoke by then.
        edtf: "2025-11-29",
        recordedAt: "2026-11-24",
        recordedBy: "Seed",
        method: "stated",
        relays: [],
      },
      expect.objectContaining({ id: "ann-leads-club/club", edtf: "../2025-11-29", relays: ["ann-leads-club/ann"] }),
    ]);
  });

  const claim = (from: string, to: string) => ({ claims: CLAIMS.replace(from, to) });
  it.each([
    ["an unknown entity", claim("subject: ann", "subject: anne"), "claims/a.yaml", 8, "claims[0].subject"],
    ["an unknown speaker", claim("by: club", "by: clubb"), "claims/a.yaml", 19, "claims[0].assertions[1].by"],
    [
      "an unknown source",
      claim("        at: ¶1", "        source: gone"),
      "claims/a.yaml",
      16,
      "claims[0].assertions[0].source",
    ],
    ["an unknown default source", claim("source: paper", "source: gone"), "claims/a.yaml", 2, "defaults.source"],
    [
      "an unknown publisher",
      { sources: SOURCES.replace("[ann]", "[bob]") },
      "sources.yaml",
      4,
      "sources[0].publishers[0]",
    ],
    [
      "an unknown relay",
      claim("relays: [ann]", "relays: [anne]"),
      "claims/a.yaml",
      22,
      "claims[0].assertions[1].relays[0]",
    ],
    [
      "a circle of relays",
      claim("        at: ¶1", "        relays: [club]"),
      "claims/a.yaml",
      16,
      "claims[0].assertions[0].relays",
    ],
    [
      "an unknown rival",
      claim("    assertions:", "    excludes: [gone]\n    assertions:"),
      "claims/a.yaml",
      12,
      "claims[0].excludes[0]",
    ],
    ["an id used twice", { entities: ENTITIES.replace("id: club", "id: ann") }, "entities.yaml", 6, "entities[1].id"],
    ["an assertion id used twice", claim("- id: club", "- id: ann"), "claims/a.yaml", 18, "claims[0].assertions[1].id"],
    [
      "a date that is none",
      claim("    assertions:", "    edtf: last week\n    assertions:"),
      "claims/a.yaml",
      12,
      "claims[0].edtf",
    ],
    ["a season", claim("    assertions:", "    edtf: 2025-21\n    assertions:"), "claims/a.yaml", 12, "claims[0].edtf"],
    [
      "a set of dates",
      claim("    assertions:", '    edtf: "[2025..2026]"\n    assertions:'),
      "claims/a.yaml",
      12,
      "claims[0].edtf",
    ],
    [
      "a bare year, which YAML reads as a number",
      claim("    assertions:", "    edtf: 2025\n    assertions:"),
      "claims/a.yaml",
      12,
      "claims[0].edtf",
    ],
    [
      "a computed status",
      claim("    assertions:", "    status: on-record\n    assertions:"),
      "claims/a.yaml",
      12,
      "claims[0].status",
    ],
    [
      "a computed bound",
      claim("    assertions:", "    tMin: 3\n    assertions:"),
      "claims/a.yaml",
      12,
      "claims[0].tMin",
    ],
    [
      "a misspelt field",
      claim("        stance: denies", "        stance: denies\n        hegde: no"),
      "claims/a.yaml",
      21,
      "claims[0].assertions[1].hegde",
    ],
    [
      "an unknown stance",
      claim("stance: denies", "stance: doubts"),
      "claims/a.yaml",
      20,
      "claims[0].assertions[1].stance",
    ],
    ["a missing gloss", claim("    gloss: Ann leads the club.\n", ""), "claims/a.yaml", 7, "claims[0].gloss"],
    ["a missing object", claim("    object: club\n", ""), "claims/a.yaml", 9, "claims[0].type"],
    ["an object of EXISTS", claim("type: LEADS", "type: EXISTS"), "claims/a.yaml", 10, "claims[0].object"],
    [
      "a rank without a reason",
      claim("    assertions:", "    rank: deprecated\n    assertions:"),
      "claims/a.yaml",
      12,
      "claims[0].rank",
    ],
    ["a type with a Unicode escape", claim("type: LEADS", "type: 'A\\u0060'"), "claims/a.yaml", 9, "claims[0].type"],
    [
      "a reserved label",
      { entities: ENTITIES.replace("[Person]", "[Evidence]") },
      "entities.yaml",
      3,
      "entities[0].labels[0]",
    ],
    [
      "a grade that is none",
      { sources: SOURCES.replace("reliability: F", "reliability: G") },
      "sources.yaml",
      6,
      "sources[0].reliability",
    ],
    ["a key written twice", claim("    type: LEADS", "    type: LEADS\n    type: HEADS"), "claims/a.yaml", 10, ""],
    ["broken YAML", claim("claims:", "claims: ["), "claims/a.yaml", 7, ""],
  ])("with %s is refused by file, line and field", (_, change, file, line, field) => {
    const [problem] = problemsOf(change);
    expect(problem).toMatchObject({ file, line, field });
  });

  it.each(["pro: 2", "anonymous: true", "hedged: false"])(
    "says of the computed field %j that it is computed",
    (field) => {
      const [problem] = problemsOf(claim("    assertions:", `    ${field}\n    assertions:`));
      expect(problem?.message).toMatch(/computed/);
    },
  );

  it("has all of its errors named at once", () => {
    const problems = problemsOf(
      claim("subject: ann", "subject: anne").claims
        ? { claims: CLAIMS.replace("subject: ann", "subject: x").replace("by: club", "by: y") }
        : {},
    );
    expect(problems.map((p) => p.field)).toStrictEqual(["claims[0].subject", "claims[0].assertions[1].by"]);
  });

  it("is not made to grow by aliases", () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nentities: [*b]\n`;
    expect(problemsOf({ entities: bomb })).toMatchObject([
      { file: "entities.yaml", line: 2, message: expect.stringMatching(/alias/) },
    ]);
  });
});

describe("the editor's schemas", () => {
  it.each(Object.entries(jsonSchemas()))(
    "%s is up to date (node --import tsx scripts/seed-schema.ts)",
    async (name, text) => {
      expect(await readFile(join(SEED_FOLDER, "schema", name), "utf8").then(JSON.parse)).toStrictEqual(
        JSON.parse(text),
      );
    },
  );
});

describe("a saved query", () => {
  it("has a title, parameters and a statement", () => {
    expect(parseSavedQuery("1-a.cypher", '// title: Who?\n// parameters: {"n": 1}\nRETURN $n AS n\n')).toStrictEqual({
      id: "1-a",
      title: "Who?",
      parameters: { n: 1 },
      statement: "RETURN $n AS n",
    });
  });

  it.each([
    "RETURN 1",
    "// title: A\nRETURN 1",
    "// title: A\n// parameters: {x}\nRETURN 1",
    "// title: A\n// parameters: {}\n",
  ])("is refused without one of them: %j", (text) => {
    expect(() => parseSavedQuery("q.cypher", text)).toThrow(SavedQueryError);
  });
});
