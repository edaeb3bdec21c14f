import neo4j, { type Relationship as Neo4jRelationship, type Node, type Path, type Point } from "neo4j-driver";
import {
  type GraphNode,
  isTagged,
  type Relationship,
  type TaggedValue,
  type TextType,
  type WireMap,
  type WireValue,
  wireFloat,
  wireInteger,
  wireMap,
} from "../../../contract/values.ts";
import { StoreError } from "../store-error.ts";
import { dateText, durationText, offsetText, parseTemporal, timeText } from "./temporal-text.ts";

/**
 * The one conversion between the driver's values and the contract's, in both directions and without loss. The driver
 * is set to give 64-bit integers as bigint, so that every JavaScript number from it is a Float.
 */
export function fromNeo4j(value: unknown): WireValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "bigint":
      return wireInteger(value);
    case "number":
      return wireFloat(value);
    case "object":
      return value === null ? null : fromObject(value);
    default:
      return null;
  }
}

function fromObject(value: object): WireValue {
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (neo4j.isNode(value)) return { $type: "Node", _value: fromNode(value) };
  if (neo4j.isRelationship(value)) return { $type: "Relationship", _value: fromRelationship(value) };
  if (neo4j.isPath(value)) return fromPath(value);
  const text = fromTextType(value);
  if (text) return text;
  if (ArrayBuffer.isView(value)) return { $type: "Base64", _value: Buffer.from(bytesOf(value)).toString("base64") };
  if (neo4j.isVector(value)) return fromVector(value.asTypedArray());
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new StoreError("unsupported", "The result holds a value of a type that Clew does not know.");
  }
  return wireMap(fromProperties(value as Record<string, unknown>));
}

/** A vector has no form of its own in the contract: it is shown as the list of its elements. */
function fromVector(elements: ArrayLike<number | bigint> & ArrayBufferView): WireValue[] {
  const floats = elements instanceof Float32Array || elements instanceof Float64Array;
  return Array.from(elements, (element) => (floats ? wireFloat(Number(element)) : wireInteger(BigInt(element))));
}

const bytesOf = (view: ArrayBufferView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

function fromTextType(value: object): TaggedValue | undefined {
  const tagged = ($type: TextType, _value: string): TaggedValue => ({ $type, _value });
  if (neo4j.isDate(value)) return tagged("Date", dateText(value));
  if (neo4j.isDateTime(value)) {
    const local = `${dateText(value)}T${timeText(value)}`;
    const offset = value.timeZoneOffsetSeconds == null ? "" : offsetText(value.timeZoneOffsetSeconds);
    return value.timeZoneId == null
      ? tagged("OffsetDateTime", local + offset)
      : tagged("ZonedDateTime", `${local}${offset}[${value.timeZoneId}]`);
  }
  if (neo4j.isLocalDateTime(value)) return tagged("LocalDateTime", `${dateText(value)}T${timeText(value)}`);
  if (neo4j.isTime(value)) return tagged("Time", timeText(value) + offsetText(value.timeZoneOffsetSeconds));
  if (neo4j.isLocalTime(value)) return tagged("LocalTime", timeText(value));
  if (neo4j.isDuration(value)) return tagged("Duration", durationText(value));
  if (neo4j.isPoint(value)) return tagged("Point", pointText(value));
  return undefined;
}

function pointText({ srid, x, y, z }: Point): string {
  const coordinate = (value: number) => {
    const wire = wireFloat(value);
    return typeof wire === "number" ? String(wire) : (wire as { _value: string })._value;
  };
  return z === undefined
    ? `SRID=${srid};POINT (${coordinate(x)} ${coordinate(y)})`
    : `SRID=${srid};POINT Z (${coordinate(x)} ${coordinate(y)} ${coordinate(z)})`;
}

/** Whether a value of a row is a node. */
export function isNodeValue(value: WireValue | undefined): value is Extract<TaggedValue, { $type: "Node" }> {
  return value !== undefined && isTagged(value) && value.$type === "Node";
}

/** Own keys only, set as own keys: `__proto__` is a key like any other. */
function fromProperties(properties: Record<string, unknown>): WireMap {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, fromNeo4j(value)]));
}

export function fromNode(node: Node): GraphNode {
  return { id: node.elementId, labels: [...node.labels].sort(), properties: fromProperties(node.properties) };
}

export function fromRelationship(relationship: Neo4jRelationship): Relationship {
  return {
    id: relationship.elementId,
    type: relationship.type,
    start: relationship.startNodeElementId,
    end: relationship.endNodeElementId,
    properties: fromProperties(relationship.properties),
  };
}

function fromPath(path: Path): TaggedValue {
  return {
    $type: "Path",
    _value: {
      nodes: [fromNode(path.start), ...path.segments.map(({ end }) => fromNode(end))],
      relationships: path.segments.map(({ relationship }) => fromRelationship(relationship)),
    },
  };
}

/** @throws StoreError `invalid-value` for what no database value can be */
export function toNeo4j(value: WireValue): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return toText(value);
  // The driver sends every number as a Float, and bigint as an Integer.
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  return isTagged(value) ? toTagged(value) : toNeo4jMap(value);
}

export function toNeo4jMap(map: WireMap): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toNeo4j(value)]));
}

function toTagged(value: TaggedValue): unknown {
  switch (value.$type) {
    case "Integer":
      return toInteger(value._value);
    case "Float":
      return toFloat(value._value);
    case "Date":
    case "Time":
    case "LocalTime":
    case "OffsetDateTime":
    case "ZonedDateTime":
    case "LocalDateTime":
    case "Duration":
      return parseTemporal(value.$type, value._value);
    case "Point":
      return toPoint(value._value);
    case "Base64":
      return new Int8Array(Buffer.from(value._value, "base64"));
    case "Map":
      return toNeo4jMap(value._value);
    case "Node":
    case "Relationship":
    case "Path":
      throw new StoreError("invalid-value", `A ${value.$type} cannot be a parameter: pass its id.`);
    default:
      throw new StoreError("invalid-value", `There is no type ${JSON.stringify((value as TaggedValue).$type)}.`);
  }
}

function toText(text: string): string {
  // The driver would write U+FFFD in its place.
  if (/\p{Surrogate}/u.test(text)) throw new StoreError("invalid-value", "A string holds half of a surrogate pair.");
  return text;
}

function toInteger(text: string): bigint {
  if (/^[+-]?\d{1,20}$/.test(text)) {
    const integer = BigInt(text);
    if (integer === BigInt.asIntN(64, integer)) return integer;
  }
  throw new StoreError("invalid-value", `"${text}" is not an Integer of 64 bits.`);
}

function toFloat(text: string): number {
  const float = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isNaN(float) && text !== "NaN") throw new StoreError("invalid-value", `"${text}" is not a Float.`);
  return float;
}

const POINT = /^SRID=(\d{1,6});POINT ?Z? ?\(([^()]*)\)$/;
/** Dimensions of the four coordinate reference systems that Neo4j has. */
const DIMENSIONS = new Map([
  [4326, 2],
  [7203, 2],
  [4979, 3],
  [9157, 3],
]);

function toPoint(text: string): Point {
  const match = POINT.exec(text);
  const srid = Number(match?.[1]);
  const coordinates = (match?.[2] ?? "").split(" ").map(toFloat);
  const [x, y, z] = coordinates;
  if (x === undefined || y === undefined || coordinates.length !== DIMENSIONS.get(srid)) {
    throw new StoreError("invalid-value", `"${text}" is not a Point of SRID 4326, 4979, 7203 or 9157.`);
  }
  return new neo4j.types.Point(neo4j.int(srid), x, y, z) as Point;
}
