import { readFileSync } from "node:fs";
import { wireFloat } from "../../../contract/values.ts";
import type { GraphData } from "./graph-data.ts";

/**
 * Reads the characters of Les Misérables. The file has neither labels nor types: its nodes become `Person`, its ties
 * `APPEARS_WITH`, from its source to its target though they have no direction there.
 */
export function readLesMiserables(): GraphData {
  const text = readFileSync(new URL("../../fixtures/les-miserables/miserables.graphml", import.meta.url), "utf8");
  const elements = (name: string) => [...text.matchAll(new RegExp(`<${name} (.*?)>(.*?)</${name}>`, "gs"))];
  return {
    nodes: elements("node").map(([, attributes = "", inner = ""]) => ({
      key: keyOf(attribute(attributes, "id")),
      label: "Person",
      properties: { name: datum(inner, "label"), modularityClass: Number(datum(inner, "modularity_class")) },
    })),
    relationships: elements("edge").map(([, attributes = "", inner = ""]) => ({
      type: "APPEARS_WITH",
      start: keyOf(attribute(attributes, "source")),
      end: keyOf(attribute(attributes, "target")),
      properties: { weight: wireFloat(Number(datum(inner, "weight"))) },
    })),
  };
}

/** The id that the same node has in `expected.json`. */
const keyOf = (id: string) => `${id}.0`;

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}

function datum(inner: string, key: string): string {
  return new RegExp(`<data key="${key}">([^<]*)</data>`).exec(inner)?.[1] ?? "";
}
