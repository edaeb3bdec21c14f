import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANCES, type Standing, type Status } from "../../contract/evidence.ts";
import { relayCycle, type StandingInput, standingOf, type WeighedAssertion } from "../../server/evidence/status.ts";

function telling(id: string, fields: Partial<WeighedAssertion> = {}): WeighedAssertion {
  return {
    id,
    stance: "asserts",
    speakers: [id],
    source: "paper",
    locator: null,
    hedge: null,
    anonymous: false,
    retracted: false,
    relays: [],
    ...fields,
  };
}

function standing(assertions: readonly WeighedAssertion[], fields: Partial<StandingInput> = {}): Standing {
  return standingOf({ retracted: false, officialAct: false, rivals: [], assertions, ...fields });
}

describe("status", () => {
  const yes = telling("ann");
  const no = telling("bob", { stance: "denies" });
  const passes = telling("cyd", { stance: "reports" });
  it.each<[string, Status, readonly WeighedAssertion[], Partial<StandingInput>]>([
    ["nobody has said anything", "unsourced", [], {}],
    ["one speaker asserts", "single-origin", [yes], {}],
    ["two speakers assert", "corroborated", [yes, telling("dan")], {}],
    ["someone asserts and someone denies", "disputed", [yes, no], {}],
    ["someone asserts and someone rejects the framing", "disputed", [yes, telling("b", { stance: "disputes" })], {}],
    ["someone only denies", "denied", [no], {}],
    ["someone only passes it on", "reported", [passes], {}],
    ["someone passes it on and someone denies", "denied", [passes, no], {}],
    ["someone passes it on and one asserts", "single-origin", [passes, yes], {}],
    ["it is an official act", "on-record", [yes], { officialAct: true }],
    ["it is an official act that is only passed on", "on-record", [passes], { officialAct: true }],
    ["it is an official act that someone denies", "denied", [no], { officialAct: true }],
    ["it is an official act that is contested", "disputed", [yes, no], { officialAct: true }],
    ["it is an official act that nobody tells of any more", "unsourced", [], { officialAct: true }],
    ["it is retracted, whatever is said", "retracted", [yes, no], { retracted: true }],
    ["the only assertion is retracted", "unsourced", [telling("ann", { retracted: true })], {}],
  ])("when %s is %s", (_, status, assertions, fields) => {
    expect(standing(assertions, fields).status).toBe(status);
  });
});

describe("origins", () => {
  it("counts ten papers that quote one anonymous official once", () => {
    const official = telling("official", { anonymous: true });
    const papers = Array.from({ length: 10 }, (_, i) => telling(`paper-${i}`, { relays: ["official"] }));
    expect(standing([official, ...papers])).toStrictEqual({
      status: "single-origin",
      pro: 1,
      con: 0,
      origins: 1,
      anonymous: true,
      hedged: false,
      marks: [],
    });
  });

  it("counts a speaker on both sides once in all", () => {
    const both = [telling("a", { speakers: ["x"] }), telling("b", { speakers: ["x"], stance: "denies" })];
    expect(standing(both)).toMatchObject({ pro: 1, con: 1, origins: 1, status: "disputed" });
  });

  it("counts what only a retracted assertion relays nowhere", () => {
    const root = telling("root");
    const relay = telling("relay", { relays: ["root"], retracted: true });
    expect(standing([root, relay])).toMatchObject({ pro: 0, status: "unsourced" });
    expect(standing([root, relay, telling("other", { stance: "reports", relays: ["root"] })])).toMatchObject({
      pro: 1,
    });
  });

  it("gives no origin to what rests on a retracted root alone", () => {
    const root = telling("root", { retracted: true });
    expect(standing([root, telling("relay", { relays: ["root"] })])).toMatchObject({ pro: 0, status: "unsourced" });
  });

  it("ends on a circle of relays, which has no root", () => {
    const circle = [telling("a", { relays: ["b"] }), telling("b", { relays: ["a"] }), telling("c", { relays: ["a"] })];
    expect(standing(circle)).toMatchObject({ pro: 0, con: 0, origins: 0 });
  });

  it("walks 14 layers of two, 32,768 paths, and a chain of 50,000 at once", () => {
    const layers = Array.from({ length: 14 }, (_, layer) =>
      [0, 1].map((i) => telling(`${layer}.${i}`, { relays: layer === 13 ? [] : [`${layer + 1}.0`, `${layer + 1}.1`] })),
    ).flat();
    expect(standing(layers)).toMatchObject({ pro: 2, status: "corroborated" });
    const chain = Array.from({ length: 50_000 }, (_, i) =>
      telling(`${i}`, { relays: i === 49_999 ? [] : [`${i + 1}`] }),
    );
    expect(standing(chain)).toMatchObject({ pro: 1 });
    expect(relayCycle(chain)).toBeNull();
  });
});

describe("anonymous and hedged", () => {
  it("is anonymous while each origin for it is, whatever the other side is", () => {
    const hidden = telling("source", { anonymous: true });
    expect(standing([hidden, telling("gov", { stance: "denies" })]).anonymous).toBe(true);
    expect(standing([hidden, telling("named")]).anonymous).toBe(false);
    expect(standing([telling("gov", { stance: "denies", anonymous: true })]).anonymous).toBe(false);
  });

  it("is hedged while every assertion for it is", () => {
    const hedged = telling("a", { hedge: "reportedly" });
    expect(standing([hedged]).hedged).toBe(true);
    expect(standing([hedged, telling("b")]).hedged).toBe(false);
    expect(standing([hedged, telling("b", { stance: "reports" })]).hedged).toBe(true);
    expect(standing([telling("b", { stance: "denies", hedge: "perhaps" })]).hedged).toBe(false);
  });
});

describe("marks", () => {
  const at = (id: string, locator: string, fields: Partial<WeighedAssertion> = {}) =>
    telling(id, { speakers: ["anw"], locator, ...fields });

  it("sees a hedge that is lost in a later paragraph of the same source", () => {
    const hedged = at("a", "¶1", { stance: "reports", hedge: "reportedly" });
    expect(standing([hedged, at("b", "¶16")]).marks).toStrictEqual(["hedge-lost"]);
  });

  it.each([
    ["comes later", [at("a", "¶16", { hedge: "reportedly" }), at("b", "¶1")]],
    ["stands in the same paragraph", [at("a", "¶3", { hedge: "reportedly" }), at("b", "¶3")]],
    ["is another speaker's", [at("a", "¶1", { hedge: "maybe", speakers: ["x"] }), at("b", "¶2")]],
    ["is in another source", [at("a", "¶1", { hedge: "maybe", source: "other" }), at("b", "¶2")]],
    ["belongs to a denial", [at("a", "¶1", { hedge: "maybe", stance: "denies" }), at("b", "¶2")]],
    ["has no paragraph", [at("a", "byline", { hedge: "maybe" }), at("b", "¶2")]],
    ["is retracted", [at("a", "¶1", { hedge: "maybe", retracted: true }), at("b", "¶2")]],
  ])("sees no lost hedge when the hedge %s", (_, assertions) => {
    expect(standing(assertions).marks).not.toContain("hedge-lost");
  });

  it("sees that one speaker asserts rivals in one source, and not that a source quotes two parties", () => {
    const claim = at("a", "¶1");
    expect(standing([claim], { rivals: [[at("r", "¶21")]] }).marks).toStrictEqual(["contradicts-itself"]);
    expect(standing([claim], { rivals: [[at("r", "¶21", { speakers: ["gov"] })]] }).marks).toStrictEqual([]);
    expect(standing([claim], { rivals: [[at("r", "¶21", { stance: "reports" })]] }).marks).toStrictEqual([]);
    expect(standing([claim], { rivals: [[at("r", "¶21", { retracted: true })]] }).marks).toStrictEqual([]);
  });
});

/** The rules once more, by enumeration of every path: slow, plain, and written apart from the code. */
function naive(input: StandingInput): Omit<Standing, "marks"> {
  const all = input.assertions;
  const get = (id: string) => all.find((a) => a.id === id);
  const alive = (a: WeighedAssertion): boolean => {
    if (a.retracted) return false;
    const relayers = all.filter((b) => b.relays.includes(a.id));
    return relayers.length === 0 || relayers.some(alive);
  };
  const paths = (a: WeighedAssertion): WeighedAssertion[] =>
    a.relays.length === 0 ? [a] : a.relays.map(get).flatMap((b) => (b && alive(b) ? paths(b) : []));
  const side = (...stances: string[]) => all.filter((a) => alive(a) && stances.includes(a.stance)).flatMap(paths);
  const people = (roots: WeighedAssertion[]) => [...new Set(roots.flatMap((a) => a.speakers))];
  const pro = people(side("asserts"));
  const con = people(side("denies", "disputes"));
  const told = people(side("reports")).length > 0;
  const status = (): Status => {
    if (input.retracted) return "retracted";
    if (pro.length && con.length) return "disputed";
    if (con.length) return "denied";
    if (input.officialAct && (pro.length || told)) return "on-record";
    if (!pro.length && told) return "reported";
    return pro.length >= 2 ? "corroborated" : pro.length === 1 ? "single-origin" : "unsourced";
  };
  const flat = all.filter((a) => alive(a) && a.stance === "asserts");
  return {
    status: status(),
    pro: pro.length,
    con: con.length,
    origins: new Set([...pro, ...con]).size,
    anonymous: pro.length > 0 && side("asserts").every((a) => a.anonymous),
    hedged: flat.length > 0 && flat.every((a) => a.hedge),
  } as Omit<Standing, "marks">;
}

const size = 7;
const assertionArbitrary = (i: number): fc.Arbitrary<WeighedAssertion> =>
  fc.record({
    id: fc.constant(`a${i}`),
    stance: fc.constantFrom(...STANCES),
    speakers: fc.uniqueArray(fc.constantFrom("p", "q", "r"), { minLength: 1, maxLength: 2 }),
    source: fc.constantFrom("s", "t"),
    locator: fc.constantFrom("¶1", "¶2", null),
    hedge: fc.constantFrom(null, "perhaps"),
    anonymous: fc.boolean(),
    retracted: fc.boolean(),
    // Only to later ones, so that there is no circle.
    relays: fc.subarray(Array.from({ length: size - 1 - i }, (_, k) => `a${i + 1 + k}`)),
  });
const inputArbitrary: fc.Arbitrary<StandingInput> = fc.record({
  retracted: fc.boolean(),
  officialAct: fc.boolean(),
  assertions: fc.tuple(...Array.from({ length: size }, (_, i) => assertionArbitrary(i))),
  rivals: fc.constant([]),
});

describe("any claim", () => {
  it("stands as the naive model says", () => {
    fc.assert(
      fc.property(inputArbitrary, (input) => {
        const { marks, ...rest } = standingOf(input);
        expect(rest).toStrictEqual(naive(input));
      }),
      { numRuns: 2000 },
    );
  });

  it("stands the same in whatever order its assertions come", () => {
    fc.assert(
      fc.property(inputArbitrary, fc.array(fc.nat()), (input, keys) => {
        const order = [...input.assertions].map((a, i) => ({ a, key: keys[i] ?? i })).sort((x, y) => x.key - y.key);
        expect(standingOf({ ...input, assertions: order.map(({ a }) => a) })).toStrictEqual(standingOf(input));
      }),
    );
  });

  it("keeps its standing, or loses origins, when an assertion is retracted", () => {
    fc.assert(
      fc.property(inputArbitrary, fc.nat(size - 1), (input, i) => {
        const after = {
          ...input,
          assertions: input.assertions.map((a, k) => (k === i ? { ...a, retracted: true } : a)),
        };
        expect(standingOf(after).origins).toBeLessThanOrEqual(standingOf(input).origins);
      }),
    );
  });
});

describe("relayCycle", () => {
  it("finds a circle and nothing in what has none", () => {
    expect(
      relayCycle([
        { id: "a", relays: ["b"] },
        { id: "b", relays: ["c"] },
        { id: "c", relays: ["b"] },
      ]),
    ).toStrictEqual(["b", "c", "b"]);
    expect(relayCycle([{ id: "a", relays: ["a"] }])).toStrictEqual(["a", "a"]);
    expect(
      relayCycle([
        { id: "a", relays: ["b", "c"] },
        { id: "b", relays: ["c"] },
        { id: "c", relays: ["gone"] },
      ]),
    ).toBeNull();
  });

  it("agrees with a walk from every assertion", () => {
    const graph = fc.array(fc.uniqueArray(fc.constantFrom("0", "1", "2", "3", "4")), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(graph, (relays) => {
        const all = relays.map((to, i) => ({ id: `${i}`, relays: to }));
        const reaches = (from: string, to: string, seen: string[]): boolean =>
          (relays[Number(from)] ?? []).some(
            (next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])),
          );
        expect(relayCycle(all) !== null).toBe(all.some(({ id }) => reaches(id, id, [id])));
      }),
    );
  });
});
