import { isTagged, type WireMap, type WireValue } from "../../contract/values.ts";

/**
 * A property or row value as text, exactly: digits of big integers, the ISO text of temporals, points and durations as
 * they were sent, text without quotes. Nodes and relationships within lists are told by label or type.
 */
export function valueText(value: WireValue): string {
  return typeof value === "string" ? value : innerText(value);
}

function innerText(value: WireValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(innerText).join(", ")}]`;
  if (!isTagged(value)) return mapText(value);
  switch (value.$type) {
    case "Map":
      return mapText(value._value);
    case "Node":
      return `(${value._value.labels.map((label) => `:${label}`).join("")})`;
    case "Relationship":
      return `[:${value._value.type}]`;
    case "Path":
      return `path of ${value._value.relationships.length}`;
    case "Base64":
      return `bytes ${value._value}`;
    default:
      return value._value;
  }
}

function mapText(map: WireMap): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${key}: ${innerText(value)}`)
    .join(", ")}}`;
}

/** What kind of value it is, in Cypher's words, where the text alone does not tell. */
export function valueKind(value: WireValue): string | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") return null;
  if (Array.isArray(value)) return "List";
  if (!isTagged(value)) return "Map";
  return value.$type === "Base64" ? "Bytes" : value.$type;
}
