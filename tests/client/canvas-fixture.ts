import type { Subgraph } from "../../contract/graph.ts";
import type { WireMap } from "../../contract/values.ts";

type Row = [from: string, type: string, to: string, standing: WireMap];

const PEOPLE = "Person";
const NODES: readonly [id: string, name: string, label: string, extra?: WireMap][] = [
  ["landops", "Land operations", "Event"],
  ["trump", "Donald Trump", PEOPLE],
  ["nyt", "The New York Times", "Organization"],
  ["unnamed", "Unnamed sources", "Group"],
  ["call", "Phone call", "Event"],
  ["maduro", "Nicolás Maduro", PEOPLE],
  ["address", "Address of 25 Nov", "Event"],
  ["caracas", "Caracas", "Place"],
  ["venezuela", "Venezuela", "Place"],
  ["vzgov", "Government of Venezuela", "Organization"],
  ["rubio", "Marco Rubio", PEOPLE],
  ["us", "United States", "Place"],
  ["usgov", "US government", "Organization"],
  ["trafficking", "Drug trafficking", "Topic"],
  ["treasury", "Treasury", "Organization"],
  ["sdgt", "SDGT sanctions", "Event"],
  ["cartel", "Cartel de los Soles", "Organization", { existence: "disputed", existencePro: 2, existenceCon: 2 }],
  ["officers", "Senior officers", "Group"],
  ["wola", "WOLA", "Organization"],
  ["forces", "US armed forces", "Organization"],
  ["deploy", "Naval deployment", "Event"],
  ["caribbean", "Caribbean", "Place"],
  ["state", "State Department", "Organization"],
  ["fto", "FTO designation", "Event"],
];

let claims = 0;
function standing(status: string, more: WireMap = {}): WireMap {
  claims += 1;
  return { claim: `claim-${claims}`, status, pro: 1, con: 0, origins: 1, ...more };
}
const single = (): WireMap => standing("single-origin");
const record = (): WireMap => standing("on-record");
const anonymous = (more: WireMap = {}): WireMap => standing("single-origin", { anonymous: true, ...more });
const disputed = (pro = 1, con = 1): WireMap => standing("disputed", { pro, con, origins: pro + con });
const twice = (): WireMap => standing("corroborated", { pro: 2, origins: 2 });

const EDGES: readonly Row[] = [
  ["trump", "TOOK_PART_IN", "call", anonymous()],
  ["maduro", "TOOK_PART_IN", "call", anonymous()],
  ["rubio", "TOOK_PART_IN", "call", anonymous({ marks: ["hedge-lost"] })],
  ["nyt", "FIRST_REPORTED", "call", single()],
  ["unnamed", "DESCRIBED", "call", single()],
  ["call", "PROPOSED_MEETING_IN", "us", anonymous()],
  ["trump", "HEADS", "usgov", { ...single(), marks: ["contradicts-itself"] }],
  ["rubio", "HEADS", "state", single()],
  ["state", "PART_OF", "usgov", single()],
  ["treasury", "PART_OF", "usgov", single()],
  ["forces", "PART_OF", "usgov", {}],
  ["state", "MADE", "fto", record()],
  ["fto", "LISTS", "cartel", record()],
  ["treasury", "MADE", "sdgt", record()],
  ["sdgt", "LISTS", "cartel", record()],
  ["forces", "CARRIES_OUT", "deploy", single()],
  ["deploy", "LOCATED_IN", "caribbean", twice()],
  ["trump", "SUGGESTED", "landops", single()],
  ["usgov", "AIMS_TO_CURB", "trafficking", disputed()],
  ["maduro", "LEADS", "cartel", disputed()],
  ["maduro", "INVOLVED_IN", "trafficking", disputed()],
  ["cartel", "INVOLVED_IN", "trafficking", twice()],
  ["officers", "BELONG_TO", "cartel", anonymous()],
  ["wola", "COMMENTS_ON", "cartel", single()],
  ["vzgov", "REJECTED", "fto", single()],
  ["maduro", "HEADS", "vzgov", { ...single(), marks: ["contradicts-itself"] }],
  ["vzgov", "GOVERNS", "venezuela", {}],
  ["caracas", "CAPITAL_OF", "venezuela", {}],
  ["maduro", "GAVE", "address", single()],
  ["address", "LOCATED_IN", "caracas", single()],
  ["usgov", "SEEKS_TO_OUST", "vzgov", single()],
  ["usgov", "GOVERNS", "us", {}],
];

/** A graph as large and as varied as the seed: every kind of line and mark, a contested node, hubs and leaves. */
export function articleLikeSubgraph(): Subgraph {
  return {
    nodes: NODES.map(([id, name, label, extra = {}]) => ({
      id,
      labels: ["Entity", label],
      properties: { name, ...extra },
    })),
    relationships: EDGES.map(([start, type, end, properties]) => ({
      id: `${start}-${type}-${end}`,
      type,
      start,
      end,
      properties,
    })),
    truncated: false,
  };
}

/** Every oddity of the drawing at once: fans, a bundle, loops, hollow and faint lines, marks side by side. */
export function oddSubgraph(): Subgraph {
  const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
  const rows: Row[] = [
    ["A", "FIRST", "B", record()],
    ["A", "SECOND", "B", disputed(2, 3)],
    ["B", "THIRD", "A", single()],
    ["C", "ONE", "D", twice()],
    ["D", "TWO", "C", anonymous({ marks: ["hedge-lost", "contradicts-itself"] })],
    ["E", "LOOPS", "E", single()],
    ["E", "LOOPS_AGAIN", "E", record()],
    ["E", "DENIED", "F", standing("denied", { pro: 0, con: 2, origins: 2 })],
    ["F", "RETRACTED", "G", standing("retracted")],
    ["G", "REPORTED", "H", standing("reported", { pro: 0, origins: 0 })],
    ["A", "ODD", "H", disputed(12, 104)],
    ...Array.from({ length: 6 }, (_, index): Row => ["B", `MANY_${index}`, "C", index === 3 ? record() : single()]),
  ];
  return {
    nodes: names.map((name, index) => ({
      id: name,
      labels: [["Person", "Group", "Organization", "Place", "Event", "Topic", "Movie", "Person"][index] ?? "Topic"],
      properties: { name: `Entity ${name}` },
    })),
    relationships: rows.map(([start, type, end, properties]) => ({
      id: `${start}-${type}-${end}`,
      type,
      start,
      end,
      properties,
    })),
    truncated: false,
  };
}

/** A generated graph with planted communities; the same for the same numbers. */
export function communitySubgraph(nodeCount: number, edgeCount: number, communities = 20): Subgraph {
  let state = 12_345;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const labels = ["Person", "Organization", "Place", "Event", "Topic", "Group"];
  const statuses = ["on-record", "corroborated", "single-origin", "disputed", "unsourced"];
  const size = Math.ceil(nodeCount / communities);
  const relationships: Subgraph["relationships"] = [];
  for (let i = 0; i < edgeCount; i += 1) {
    const a = Math.floor(random() * nodeCount);
    const home = Math.floor(a / size) * size;
    const near = random() < 0.9;
    const b = Math.min(nodeCount - 1, Math.floor(near ? home + random() ** 2 * size : random() * nodeCount));
    if (a === b) continue;
    const status = statuses[i % statuses.length] ?? "unsourced";
    relationships.push({
      id: `e${i}`,
      type: "KNOWS",
      start: `n${a}`,
      end: `n${b}`,
      properties: status === "unsourced" ? {} : { claim: `c${i}`, status, pro: 1, con: status === "disputed" ? 1 : 0 },
    });
  }
  return {
    nodes: Array.from({ length: nodeCount }, (_, index) => ({
      id: `n${index}`,
      labels: [labels[index % labels.length] ?? "Topic"],
      properties: { name: `Entity ${index}` },
    })),
    relationships,
    truncated: false,
  };
}
