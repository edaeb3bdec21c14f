import { readFileSync } from "node:fs";
import type { WireMap, WireValue } from "../../../contract/values.ts";
import type { GraphData } from "./graph-data.ts";

/** Reads the movies script: `(Name:Label {…})` makes a node, `(Name)-[:TYPE {…}]->(Name)` a relationship. */
export function readMovies(): GraphData {
  const text = readFileSync(new URL("../../fixtures/movies/movies.cypher", import.meta.url), "utf8");
  const nodes = [...text.matchAll(/\((\w+):(\w+) (\{.*?\})\)/g)].map(([, key = "", label = "", map = ""]) => ({
    key,
    label,
    properties: readMap(map),
  }));
  const relationships = [...text.matchAll(/\((\w+)\)-\[:(\w+)(?: (\{.*?\}))?\]->\((\w+)\)/g)].map(
    ([, start = "", type = "", map, end = ""]) => ({ start, type, end, properties: map ? readMap(map) : {} }),
  );
  return { nodes, relationships };
}

/** A Cypher map of strings, whole numbers and lists of strings. */
function readMap(text: string): WireMap {
  const map: WireMap = {};
  for (const [, key = "", value = ""] of text.matchAll(
    /(\w+):\s*(\d+|\[[^\]]*\]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g,
  )) {
    map[key] = readValue(value);
  }
  return map;
}

function readValue(text: string): WireValue {
  if (/^\d/.test(text)) return Number(text);
  const strings = [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? "").replace(/\\(.)/g, "$1"),
  );
  return text.startsWith("[") ? strings : (strings[0] ?? "");
}
