import { z } from "zod";

/**
 * The exact JSON encoding of every property and row value.
 *
 * JSON stands for itself where it is exact: null, boolean, string, list, map; an integral number within
 * ±(2^53-1) is an Integer, any other finite number a Float. Everything else is `{"$type", "_value"}` with the
 * type names of Neo4j's Query API.
 */
export type WireValue = null | boolean | number | string | WireValue[] | WireMap | TaggedValue;
export type WireMap = { [key: string]: WireValue };

/** Types whose `_value` is text: decimal digits, `"3.0"`, `"NaN"`, ISO 8601, `"SRID=4326;POINT (x y)"`, base64. */
export const TEXT_TYPES = [
  "Integer",
  "Float",
  "Date",
  "Time",
  "LocalTime",
  "OffsetDateTime",
  "ZonedDateTime",
  "LocalDateTime",
  "Duration",
  "Point",
  "Base64",
] as const;
export type TextType = (typeof TEXT_TYPES)[number];

export type TaggedValue =
  | { $type: TextType; _value: string }
  | { $type: "Map"; _value: WireMap }
  | { $type: "Node"; _value: GraphNode }
  | { $type: "Relationship"; _value: Relationship }
  | { $type: "Path"; _value: PathValue };

/** A node as every route sends it. `id` is an opaque string of the store that sent it; `labels` are sorted. */
export type GraphNode = { id: string; labels: string[]; properties: WireMap };

/** A relationship, directed from the node `start` to the node `end` (both node ids). */
export type Relationship = {
  id: string;
  type: string;
  start: string;
  end: string;
  properties: WireMap;
};

/** A path: `nodes` has one element more than `relationships`; consecutive nodes are the ends of one relationship. */
export type PathValue = { nodes: GraphNode[]; relationships: Relationship[] };

/** Text accepted as the `_value` of each text type; digits only, so that a value never carries anything else. */
const TEXT_FORMATS: Record<TextType, RegExp> = {
  Integer: /^-?\d{1,19}$/,
  Float: /^(-?\d+(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity)$/,
  Date: /^[+-]?\d{4,9}-\d{2}-\d{2}$/,
  Time: /^\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}(:\d{2})?)$/,
  LocalTime: /^\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/,
  OffsetDateTime: /^[+-]?\d{4,9}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}(:\d{2})?)$/,
  ZonedDateTime:
    /^[+-]?\d{4,9}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}(:\d{2})?)?\[[A-Za-z0-9_+\-/]+\]$/,
  LocalDateTime: /^[+-]?\d{4,9}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/,
  Duration: /^-?P(?=.)(-?\d+(\.\d+)?[YMWD])*(T(-?\d+(\.\d+)?[HMS])+)?$/,
  Point: /^SRID=\d{1,6};POINT ?Z? ?\((-?[\d.eE+-]+|NaN|-?Infinity)( (-?[\d.eE+-]+|NaN|-?Infinity)){1,2}\)$/,
  Base64: /^[A-Za-z0-9+/]*={0,2}$/,
};

export const wireMapSchema: z.ZodType<WireMap> = z.lazy(() =>
  z.record(z.string(), wireValueSchema),
) as z.ZodType<WireMap>;

export const graphNodeSchema = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  properties: wireMapSchema,
}) satisfies z.ZodType<GraphNode>;

export const relationshipSchema = z.object({
  id: z.string(),
  type: z.string(),
  start: z.string(),
  end: z.string(),
  properties: wireMapSchema,
}) satisfies z.ZodType<Relationship>;

const textSchemas = TEXT_TYPES.map((type) =>
  z.strictObject({ $type: z.literal(type), _value: z.string().regex(TEXT_FORMATS[type]) }),
);

// A discriminated union looks at `$type` before it looks inside: tried in turn, every level of a nested value would be
// read several times over, and a small body could keep the server busy for hours.
export const taggedValueSchema = z.discriminatedUnion("$type", [
  z.strictObject({ $type: z.literal("Map"), _value: wireMapSchema }),
  z.strictObject({ $type: z.literal("Node"), _value: graphNodeSchema }),
  z.strictObject({ $type: z.literal("Relationship"), _value: relationshipSchema }),
  z.strictObject({
    $type: z.literal("Path"),
    _value: z.object({ nodes: z.array(graphNodeSchema), relationships: z.array(relationshipSchema) }),
  }),
  ...textSchemas,
]) as unknown as z.ZodType<TaggedValue>;

const plainMapSchema = z
  .unknown()
  .refine(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, "$type"),
    { message: 'must be a value of JSON; a map with a "$type" key is wrapped as {"$type": "Map", "_value": …}' },
  )
  .pipe(
    z.record(
      z.string(),
      z.lazy(() => wireValueSchema),
    ),
  );

export const wireValueSchema: z.ZodType<WireValue> = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.lazy(() => wireValueSchema)),
  taggedValueSchema,
  plainMapSchema,
]) as z.ZodType<WireValue>;

/** Whether a value carries a type that plain JSON cannot. */
export function isTagged(value: WireValue): value is TaggedValue {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, "$type");
}

/** Encodes a 64-bit integer: a plain number where that is exact. */
export function wireInteger(value: bigint): WireValue {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : { $type: "Integer", _value: value.toString() };
}

/** Encodes a double: tagged where a plain number would read back as an Integer, or not at all. */
export function wireFloat(value: number): WireValue {
  if (Number.isFinite(value) && !Number.isInteger(value)) return value;
  if (!Number.isFinite(value)) return { $type: "Float", _value: String(value) };
  const text = Object.is(value, -0) ? "-0" : String(value);
  return { $type: "Float", _value: /[.e]/.test(text) ? text : `${text}.0` };
}

/** Wraps a map that has a `$type` key of its own, so that nobody takes it for a tagged value. */
export function wireMap(map: WireMap): WireMap | TaggedValue {
  return Object.hasOwn(map, "$type") ? { $type: "Map", _value: map } : map;
}
