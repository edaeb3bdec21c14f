import { z } from "zod";
import type { ProblemCode } from "../../contract/problems.ts";
import type { Route } from "../../contract/route.ts";

/** A request that must be refused. */
export interface BadRequest {
  readonly what: string;
  readonly path: string;
  readonly init: RequestInit;
  readonly code: ProblemCode;
  /** Where the fault is, as the fields of the answer's `errors` are joined by dots; each of them is there or below. */
  readonly at?: string;
}

interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $ref?: string;
  items?: JsonSchema;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: unknown;
}

const JSON_BODY = { "Content-Type": "application/json" };
const HUGE = "x".repeat(200_000);
const LONG = 10_001;
const SAMPLES: Record<string, unknown> = { string: "x", integer: 1, number: 1, boolean: true };
/** A value of each type; no list or map of a route holds what these hold. */
const VALUES: Record<string, unknown> = {
  null: null,
  boolean: true,
  number: 1.5,
  string: "x",
  array: [[{}]],
  object: { a: { b: [] } },
};

const jsonSchemaOf = (schema: z.ZodObject) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as unknown as JsonSchema;

/** The address of a route with an id in it. */
export const filled = (path: string, id = "x") => path.replaceAll(/:\w+/g, encodeURIComponent(id));

/** The least that a schema takes: what it requires, and no more. */
export function goodValue(schema: z.ZodObject): Record<string, unknown> {
  return sample(jsonSchemaOf(schema)) as Record<string, unknown>;
}

/** The forms that a value can have. Only the map of a statement's parameters refers to itself; it takes any key. */
function formsOf(schema: JsonSchema): JsonSchema[] {
  return schema.$ref ? [{ type: "object" }] : (schema.anyOf ?? schema.oneOf ?? [schema]);
}

function sample(schema: JsonSchema): unknown {
  const [form = {}] = formsOf(schema);
  if (form.const !== undefined) return form.const;
  if (form.enum) return form.enum[0];
  if (form.type === "array") return form.minItems ? [sample(form.items ?? {})] : [];
  if (form.type !== "object") return SAMPLES[String(form.type)];
  return Object.fromEntries((form.required ?? []).map((key) => [key, sample(form.properties?.[key] ?? {})]));
}

function wrongValues(schema: JsonSchema): unknown[] {
  const forms = formsOf(schema);
  const taken = forms
    .filter((form) => form.const === undefined && !form.enum && form.additionalProperties !== false)
    .map(({ type }) => type)
    .filter((type) => type !== "array");
  const item = sample(forms.find(({ type }) => type === "array")?.items ?? { type: "string" });
  return [
    ...Object.entries(VALUES).flatMap(([type, value]) => (taken.includes(type) ? [] : [value])),
    HUGE,
    Array.from({ length: LONG }, () => item),
  ];
}

interface WrongValue {
  readonly what: string;
  readonly at: string;
  readonly value: unknown;
}

/** A good value with one fault each, in its own keys and in those of the maps in it. */
function withOneFault(schema: JsonSchema, at: string, within: (value: unknown) => unknown): WrongValue[] {
  const good = sample(schema) as Record<string, unknown>;
  const ofKeys = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const place = `${at}.${key}`;
    const put = (value: unknown) => within({ ...good, [key]: value });
    const [form = {}] = formsOf(property);
    return [
      ...wrongValues(property).map((value) => ({
        what: `${place}: ${JSON.stringify(value).slice(0, 40)}`,
        at: place,
        value: put(value),
      })),
      ...(schema.required?.includes(key) ? [{ what: `without ${place}`, at: place, value: put(undefined) }] : []),
      ...(form.properties ? withOneFault(form, place, put) : []),
    ];
  });
  return [...ofKeys, { what: `an extra key in ${at}`, at, value: within({ ...good, extra: 1 }) }];
}

/** Bodies of the wrong shape, type, size and encoding; none if the route takes no body. */
export function badBodies({ method, path, body }: Route): BadRequest[] {
  if (!body) return [];
  const good = goodValue(body);
  const bad = (what: string, code: ProblemCode, value: unknown, headers: Record<string, string> = {}): BadRequest => ({
    what: `${method} ${path} ${what}`,
    path: filled(path),
    init: {
      method,
      headers: { ...JSON_BODY, ...headers },
      body: typeof value === "string" ? value : JSON.stringify(value),
    },
    code,
  });
  const faults = withOneFault(jsonSchemaOf(body), "body", (value) => value);
  return [
    ...faults.map(({ what, at, value }) => ({ ...bad(what, "invalid-input", value), at })),
    ...[[], null, 7].map((value) => ({ ...bad(JSON.stringify(value), "invalid-input", value), at: "body" })),
    { ...bad("nothing", "invalid-input", ""), at: "body" },
    bad("no JSON", "malformed-json", "{"),
    bad("two values", "malformed-json", "{} {}"),
    bad("deep JSON", "invalid-input", `{"parameters":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`),
    bad("deep lists", "invalid-input", `${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    bad("more than 2 MB", "too-large", { ...good, extra: "x".repeat(2_100_000) }),
    bad("text/plain", "unsupported-media-type", good, { "Content-Type": "text/plain" }),
    bad("a form", "unsupported-media-type", "statement=x", { "Content-Type": "application/x-www-form-urlencoded" }),
    bad("an unknown encoding", "unsupported-media-type", good, { "Content-Encoding": "zstd" }),
    bad("no gzip although it says so", "invalid-input", good, { "Content-Encoding": "gzip" }),
    bad("an unknown charset", "unsupported-media-type", good, { "Content-Type": "application/json; charset=klingon" }),
  ];
}

/** Query strings and ids that do not fit, each with a body that does. */
export function badAddresses({ method, path, query, params, body }: Route): BadRequest[] {
  const init = { method, ...(body && { headers: JSON_BODY, body: JSON.stringify(goodValue(body)) }) };
  const schema = query ? jsonSchemaOf(query) : {};
  const good = Object.entries(query ? goodValue(query) : {});
  const bad = (what: string, at: string, more: string, without = "", id = "x"): BadRequest => ({
    what: `${method} ${path} ${what}`,
    path: `${filled(path, id)}?${[...good.flatMap(([key, value]) => (key === without ? [] : [`${key}=${value}`])), more].join("&")}`,
    init,
    code: "invalid-input",
    at,
  });
  const keys = Object.keys(schema.properties ?? {});
  return [
    bad("an extra key", "query", "extra=1"),
    bad("__proto__", "query", "__proto__[a]=1"),
    ...keys.flatMap((key) => [
      bad(`${key} twice`, `query.${key}`, `${key}=1&${key}=2`, key),
      bad(`${key} empty`, `query.${key}`, `${key}=`, key),
      bad(`${key} huge`, `query.${key}`, `${key}=${"9".repeat(8000)}`, key),
      bad(`${key} as an object`, "query", `${key}[a]=1`),
    ]),
    ...["-1", "0", "1.5", "1e9", "x", "99999999999"].flatMap((limit) =>
      keys.includes("limit") ? [bad(`limit ${limit}`, "query.limit", `limit=${limit}`, "limit")] : [],
    ),
    ...(schema.required ?? []).map((key) => bad(`without ${key}`, `query.${key}`, "", key)),
    ...(params ? [bad("a huge id", "params.id", "", "", "x".repeat(201))] : []),
  ];
}
