import type { GrafeoValue } from "@grafeo-db/js";
import {
  type GraphNode,
  isTagged,
  type Relationship,
  type WireMap,
  type WireValue,
  wireFloat,
  wireInteger,
  wireMap,
} from "../../../contract/values.ts";
import { StoreError } from "../store-error.ts";
import { enterKey, enterText, leaveText } from "./border-names.ts";

/**
 * The binding turns Float 3.0 and Integer 3 into the same JavaScript number, both ways. A decimal keeps apart, compares
 * and calculates like a float, and is found by an index, so whole floats are stored as decimals. Minus zero has no
 * decimal of its own: this spelling of zero, which no calculation gives, stands for it.
 */
const MINUS_ZERO = "0.00000000000000000";

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/** Opaque ids: `n:12` for a node, `r:START:REL` for a relationship, which is found by its start node. */
export const nodeId = (engineId: number | bigint): string => `n:${engineId}`;
export const relationshipId = (start: number | bigint, engineId: number | bigint): string => `r:${start}:${engineId}`;

/** The engine's number of a node id, or -1, which no node has, for any text that is not one. */
export function engineNodeId(id: unknown): number {
  const [, digits] = typeof id === "string" ? (/^n:(0|[1-9]\d{0,14})$/.exec(id) ?? []) : [];
  return digits === undefined ? -1 : Number(digits);
}

/** The engine's numbers of a relationship id, or null for any text that is not one. */
export function engineRelationshipId(id: string): { start: number; relationship: number } | null {
  const [, start, relationship] = /^r:(0|[1-9]\d{0,14}):(0|[1-9]\d{0,14})$/.exec(id) ?? [];
  return start === undefined ? null : { start: Number(start), relationship: Number(relationship) };
}

/**
 * A parameter as the engine takes it.
 * @throws StoreError `unsupported` for temporal values, points, bytes; `invalid-value` for what no store can hold
 */
export function toEngine(value: WireValue): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value + 0 : value;
  if (typeof value === "string") return enterText(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(toEngine);
  if (!isTagged(value)) return mapToEngine(value);
  switch (value.$type) {
    case "Map":
      return mapToEngine(value._value);
    case "Integer":
      return integerToEngine(value._value);
    case "Float":
      return floatToEngine(Number(value._value));
    case "Node":
    case "Relationship":
    case "Path":
      throw new StoreError("invalid-value", `A ${value.$type} cannot be a parameter: give its id or its properties.`);
    default:
      throw new StoreError(
        "unsupported",
        `The local store has no ${value.$type} values: give text or numbers, or use Neo4j (NEO4J_URI).`,
      );
  }
}

function mapToEngine(map: WireMap): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [enterKey(key), toEngine(value)]));
}

function integerToEngine(digits: string): unknown {
  const value = BigInt(digits);
  if (value < MIN_INTEGER || value > MAX_INTEGER) {
    throw new StoreError("invalid-value", `The integer ${digits} does not fit into 64 bits.`);
  }
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function floatToEngine(value: number): unknown {
  if (Object.is(value, -0)) return { $decimal: MINUS_ZERO };
  return Number.isSafeInteger(value) ? { $decimal: `${value}.0` } : value;
}

type EngineMap = { [key: string]: GrafeoValue };

/** A value of a row as the contract has it. Temporal values arrive as text already and stay text. */
export function fromEngine(value: GrafeoValue | undefined): WireValue {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (typeof value === "string") return leaveText(value);
  if (typeof value === "bigint") return wireInteger(value);
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : wireFloat(value);
  }
  if (Array.isArray(value)) return value.map(fromEngine);
  // The engine's local date and time; its other temporal values come as text.
  if (value instanceof Date) return value.toISOString().replace("Z", "");
  if (value instanceof Uint8Array) return { $type: "Base64", _value: Buffer.from(value).toString("base64") };
  if (value instanceof Float32Array) return Array.from(value, (number) => wireFloat(number));
  return mapFromEngine(value as EngineMap);
}

function mapFromEngine(map: EngineMap): WireValue {
  if (isNode(map)) return { $type: "Node", _value: nodeFromEngine(map) };
  if (isRelationship(map)) return { $type: "Relationship", _value: relationshipFromEngine(map) };
  const { $decimal: decimal, nodes, edges } = map;
  if (typeof decimal === "string") {
    if (decimal === MINUS_ZERO) return wireFloat(-0);
    // An integer literal beyond 64 bits is read as a decimal too.
    return wireFloat(Number(decimal));
  }
  if (Array.isArray(nodes) && Array.isArray(edges) && isPath(map, nodes, edges)) {
    return {
      $type: "Path",
      _value: {
        nodes: nodes.map((node) => nodeFromEngine(node as EngineMap)),
        relationships: edges.map((edge) => relationshipFromEngine(edge as EngineMap)),
      },
    };
  }
  return wireMap(propertiesFrom(map, []));
}

const isMap = (value: GrafeoValue | undefined): value is EngineMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNode = (map: EngineMap) => "_id" in map && Array.isArray(map._labels);
const isRelationship = (map: EngineMap) => "_id" in map && "_type" in map && "_source" in map;
const isPath = (map: EngineMap, nodes: GrafeoValue[], edges: GrafeoValue[]) =>
  Object.keys(map).length === 2 &&
  nodes.length === edges.length + 1 &&
  nodes.every((node) => isMap(node) && isNode(node)) &&
  edges.every((edge) => isMap(edge) && isRelationship(edge));

function nodeFromEngine(map: EngineMap): GraphNode {
  return {
    id: nodeId(map._id as number),
    labels: (map._labels as string[]).map(leaveText).sort(),
    properties: propertiesFrom(map, ["_id", "_labels"]),
  };
}

function relationshipFromEngine(map: EngineMap): Relationship {
  const start = map._source as number;
  return {
    id: relationshipId(start, map._id as number),
    type: leaveText(map._type as string),
    start: nodeId(start),
    end: nodeId(map._target as number),
    properties: propertiesFrom(map, ["_id", "_type", "_source", "_target"]),
  };
}

function propertiesFrom(map: EngineMap, own: readonly string[]): WireMap {
  return Object.fromEntries(
    Object.entries(map)
      .filter(([key]) => !own.includes(key))
      .map(([key, value]) => [leaveText(key), fromEngine(value)]),
  );
}
