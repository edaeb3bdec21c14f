import { expect, it, vi } from "vitest";
import type { WireMap, WireValue } from "../../contract/values.ts";
import { readSavedQueries } from "../../server/seed/saved-queries.ts";
import { seedStore } from "../../server/seed/seed-store.ts";
import type { GraphStore, Row } from "../../server/store/graph-store.ts";
import { describeStores } from "../support/stores.ts";

// The first question seeds the store, for which Neo4j plans some seventy texts.
vi.setConfig({ testTimeout: 120_000 });

// What a careful reader of the article answers, written down before the queries were run.
describeStores("the seven questions", (open) => {
  let seeded: Promise<GraphStore> | undefined;
  const store = () => {
    seeded ??= open().then(async (empty) => {
      await empty.ready();
      await seedStore(empty);
      return empty;
    });
    return seeded;
  };

  /** The rows of a saved query, run as the console runs it. */
  async function answer(id: string, parameters: WireMap = {}): Promise<Row[]> {
    const query = (await readSavedQueries()).find((q) => q.id === id);
    if (!query) throw new Error(`There is no saved query ${id}.`);
    const result = await (await store()).stream(query.statement, { ...query.parameters, ...parameters });
    const rows: Row[] = [];
    for await (const values of result) {
      rows.push(Object.fromEntries(result.fields.map((field, i) => [field, values[i] ?? null])));
    }
    return rows;
  }

  const pick = (rows: Row[], ...fields: string[]) => rows.map((row) => fields.map((field) => row[field] ?? null));

  it("1: who is said to lead what, and how contested it is", async () => {
    const said = { person: "Nicolás Maduro", status: "disputed", pro: 1, con: 1 };
    expect(await answer("1-who-leads-what")).toStrictEqual([
      { ...said, organization: "Cartel de los Soles", claim: "maduro-leads-cartel" },
      { ...said, organization: "Narco-terror network", claim: "maduro-leads-narco-terror-network" },
    ]);
  });

  it("2: who says so, who denies it, where and when", async () => {
    const rows = await answer("2-who-says-so");
    const by = "../2025-11-29";
    expect(pick(rows, "stance", "speaker", "paragraph", "said")).toStrictEqual([
      ["asserts", "US government", "¶5", by],
      ["denies", "Nicolás Maduro", "¶12", by],
      ["reports", "America News World", "¶12", "2025-11-29"],
      ["reports", "America News World", "¶21", "2025-11-29"],
      ["reports", "America News World", "¶5", "2025-11-29"],
    ]);
    const existence = await answer("2-who-says-so", { claim: "cartel-exists" });
    expect(pick(existence, "stance", "speaker", "paragraph", "said").slice(0, 3)).toStrictEqual([
      ["asserts", "State Department", "¶4", "../2025-11-24"],
      ["asserts", "Treasury", "¶9", "2025-07"],
      ["denies", "Government of Venezuela", "¶10", by],
    ]);
  });

  it("3: what Washington and Caracas flatly contradict each other on", async () => {
    const rows = pick(await answer("3-flat-contradictions"), "claim", "asserts", "denies");
    expect(rows.sort()).toStrictEqual([
      ["cartel-exists", "State Department", "Government of Venezuela"],
      ["cartel-exists", "Treasury", "Government of Venezuela"],
      ["maduro-involved-in-trafficking", "US government", "Nicolás Maduro"],
      ["maduro-leads-cartel", "US government", "Nicolás Maduro"],
      ["maduro-leads-narco-terror-network", "US government", "Nicolás Maduro"],
      ["us-aims-to-curb-trafficking", "US government", "Venezuelan officials"],
    ]);
  });

  it("4: which claims are one voice repeated", async () => {
    const rows = await answer("4-one-voice-repeated");
    const byVoice = (voice: string) =>
      pick(
        rows.filter((row) => row.voice === voice),
        "claim",
        "tellings",
        "anonymous",
      ).sort();
    // All that is known of the call goes back to people without names.
    expect(byVoice("Unnamed sources")).toStrictEqual([
      ["call-discussed-meeting", 3, true],
      ["maduro-took-part-in-call", 4, true],
      ["maduro-would-attend-meeting", 2, true],
      ["rubio-took-part-in-call", 2, true],
      ["trump-took-part-in-call", 4, true],
      ["trump-would-attend-meeting", 2, true],
    ]);
    // Where they might meet is the newspaper's word alone.
    expect(byVoice("The New York Times")).toStrictEqual([["meeting-proposed-in-us", 2, false]]);
    expect(byVoice("State Department")).toStrictEqual([
      ["fto-lists-cartel", 4, false],
      ["state-made-fto-designation", 3, false],
    ]);
    expect(byVoice("Treasury")).toStrictEqual([
      ["sdgt-lists-cartel", 2, false],
      ["treasury-made-sdgt-designation", 2, false],
    ]);
    expect(byVoice("America News World")).toStrictEqual([
      ["analysts-commented-on-cartel", 2, false],
      ["call-surprised-observers", 2, false],
      ["fto-could-lead-to-military-action", 3, false],
      ["fto-restricts-cartel", 2, false],
      ["maduro-heads-venezuela-government", 5, false],
      ["military-action-could-harm-venezuela", 2, false],
      ["rubio-heads-state-department", 2, false],
      ["sources-described-call", 2, false],
      ["trump-heads-us-government", 2, false],
    ]);
    expect(byVoice("US government")).toStrictEqual([["us-warns-of-military-action", 2, false]]);
    expect(byVoice("Government of Venezuela")).toStrictEqual([["venezuela-rejected-fto", 2, false]]);
    expect(rows).toHaveLength(22);
  });

  it("5: what came before the designation took effect, what after, and what cannot be ordered", async () => {
    const rows = await answer("5-before-or-after");
    const claims = (ordering: string) => rows.filter((row) => row.ordering === ordering).map((row) => row.claim);
    expect(claims("before")).toStrictEqual([
      "call-discussed-meeting",
      "call-first-engagement-with-maduro",
      "maduro-took-part-in-call",
      "meeting-proposed-in-us",
      "rubio-took-part-in-call",
      "sdgt-lists-cartel",
      "treasury-made-sdgt-designation",
      "trump-took-part-in-call",
    ]);
    expect(claims("after")).toStrictEqual([
      "address-in-caracas",
      "anw-reported-on-call",
      "maduro-gave-address",
      "meeting-scheduled-in-us",
      "nyt-photographed-address",
      "trump-suggested-land-operations",
    ]);
    // The deployment began before and goes on; the rejection and the newspaper's report carry no day; who leads what is
    // not dated at all.
    expect(claims("cannot be ordered")).toEqual(
      expect.arrayContaining([
        "us-carries-out-deployment",
        "venezuela-rejected-fto",
        "nyt-first-reported-call",
        "maduro-leads-cartel",
      ]),
    );
    expect(rows).toHaveLength(70);
  });

  const via = (rows: Row[]) => {
    const ways = rows.map((row) => (row.entities as WireValue[]).slice(1, -1).join(" > "));
    return [...new Set(ways)].sort();
  };

  it("6: how Trump is connected to the Cartel on undisputed evidence only", async () => {
    const rows = await answer("6a-paths-on-undisputed-evidence");
    expect(new Set(rows.map((row) => row.hops))).toStrictEqual(new Set([4]));
    expect(via(rows)).toStrictEqual([
      "Phone call > Dual-track strategy > FTO designation",
      "Phone call > Government of Venezuela > Drug trafficking",
      "Phone call > Government of Venezuela > FTO designation",
      "US government > Government of Venezuela > Drug trafficking",
      "US government > Government of Venezuela > FTO designation",
      "US government > Military action > FTO designation",
      "US government > State Department > FTO designation",
      "US government > Treasury > SDGT designation",
    ]);
  });

  it("6: and how if disputed, reported and unsourced relationships are allowed too, denied ones never", async () => {
    const rows = await answer("6b-paths-with-disputed-evidence");
    expect(new Set(rows.map((row) => row.hops))).toStrictEqual(new Set([3]));
    expect(via(rows)).toStrictEqual([
      "Phone call > Nicolás Maduro",
      "Possible meeting > Nicolás Maduro",
      "US government > Drug trafficking",
    ]);
    const statuses = new Set(rows.flatMap((row) => row.statuses as WireValue[]));
    expect(statuses).toStrictEqual(new Set(["single-origin", "disputed"]));
  });

  it("7: what falls if the unnamed sources are set aside", async () => {
    const rows = await answer("7-what-falls");
    expect(pick(rows, "claim", "was")).toStrictEqual(
      [
        "call-discussed-meeting",
        "maduro-took-part-in-call",
        "maduro-would-attend-meeting",
        "rubio-took-part-in-call",
        "trump-took-part-in-call",
        "trump-would-attend-meeting",
      ].map((id) => [id, "single-origin"]),
    );
    const treasury = await answer("7-what-falls", { origin: "us-treasury" });
    expect(pick(treasury, "claim", "was")).toStrictEqual([
      ["sdgt-lists-cartel", "on-record"],
      ["treasury-made-sdgt-designation", "on-record"],
    ]);
    // One of two voices behind a claim can go without the claim falling.
    expect(pick(await answer("7-what-falls", { origin: "state-department" }), "claim")).not.toContainEqual([
      "cartel-exists",
    ]);
  });
});
