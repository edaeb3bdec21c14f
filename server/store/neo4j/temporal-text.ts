import { DateTime, Duration, LocalDateTime, LocalTime, Date as Neo4jDate, Time } from "neo4j-driver";
import { StoreError } from "../store-error.ts";

/**
 * Neo4j's temporal values as ISO 8601 text and back, without loss: nanoseconds, offsets with seconds, zones, years
 * beyond four digits (written with their sign). The driver gives every field as a bigint; fractions are written
 * without trailing zeros.
 */

type Field = number | bigint | { toBigInt(): bigint };
const big = (field: Field): bigint => (typeof field === "object" ? field.toBigInt() : BigInt(field));
const pad = (field: Field, width: number) => big(field).toString().padStart(width, "0");

interface DateFields {
  year: Field;
  month: Field;
  day: Field;
}
interface TimeFields {
  hour: Field;
  minute: Field;
  second: Field;
  nanosecond: Field;
}

export function dateText({ year, month, day }: DateFields): string {
  const years = big(year);
  const digits = (years < 0n ? -years : years).toString().padStart(4, "0");
  const sign = years < 0n ? "-" : digits.length > 4 ? "+" : "";
  return `${sign}${digits}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function timeText({ hour, minute, second, nanosecond }: TimeFields): string {
  const fraction = pad(nanosecond, 9).replace(/0+$/, "");
  return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction && `.${fraction}`}`;
}

export function offsetText(offsetSeconds: Field): string {
  const offset = big(offsetSeconds);
  if (offset === 0n) return "Z";
  const seconds = offset < 0n ? -offset : offset;
  const rest = seconds % 60n;
  return `${offset < 0n ? "-" : "+"}${pad(seconds / 3600n, 2)}:${pad((seconds / 60n) % 60n, 2)}${rest ? `:${pad(rest, 2)}` : ""}`;
}

const SECOND = 1_000_000_000n;

export function durationText(duration: { months: Field; days: Field; seconds: Field; nanoseconds: Field }): string {
  const months = big(duration.months);
  const days = big(duration.days);
  const nanos = big(duration.seconds) * SECOND + big(duration.nanoseconds);
  const part = (count: bigint, unit: string) => (count ? `${count}${unit}` : "");
  const date = part(months / 12n, "Y") + part(months % 12n, "M") + part(days, "D");
  const size = nanos < 0n ? -nanos : nanos;
  const sign = nanos < 0n ? "-" : "";
  const fraction = pad(size % SECOND, 9).replace(/0+$/, "");
  const seconds = `${(size / SECOND) % 60n}${fraction && `.${fraction}`}`;
  const time =
    part(nanos / (3600n * SECOND), "H") +
    part((nanos / (60n * SECOND)) % 60n, "M") +
    (seconds === "0" ? "" : `${sign}${seconds}S`);
  return date || time ? `P${date}${time && `T${time}`}` : "PT0S";
}

const DATE = "([+-]?\\d{4,9})-(\\d{2})-(\\d{2})";
const TIME = "(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?";
const OFFSET = "(Z|[+-]\\d{2}:\\d{2}(?::\\d{2})?)";
const FORMS = {
  Date: new RegExp(`^${DATE}$`),
  LocalTime: new RegExp(`^${TIME}$`),
  Time: new RegExp(`^${TIME}${OFFSET}$`),
  LocalDateTime: new RegExp(`^${DATE}T${TIME}$`),
  OffsetDateTime: new RegExp(`^${DATE}T${TIME}${OFFSET}$`),
  ZonedDateTime: new RegExp(`^${DATE}T${TIME}${OFFSET}?\\[([A-Za-z0-9_+\\-/]+)\\]$`),
};
export type TemporalType = keyof typeof FORMS | "Duration";

/** @throws StoreError `invalid-value` for text that is no such value: a 30 February, a 25th hour, an unknown zone */
export function parseTemporal(type: TemporalType, text: string): object {
  try {
    if (type === "Duration") return parseDuration(text);
    const match = FORMS[type].exec(text);
    if (!match) throw new Error("not in the form of this type");
    return build(type, match.slice(1));
  } catch (cause) {
    throw new StoreError("invalid-value", `"${text}" is not a ${type}.`, { cause });
  }
}

function build(type: keyof typeof FORMS, groups: (string | undefined)[]): object {
  if (type === "Date") return new Neo4jDate(...dateOf(groups));
  if (type === "LocalTime") return new LocalTime(...timeOf(groups));
  if (type === "Time") return new Time(...timeOf(groups), offsetOf(groups[4]));
  const date = dateOf(groups);
  const time = timeOf(groups.slice(3));
  if (type === "LocalDateTime") return new LocalDateTime(...date, ...time);
  if (type === "OffsetDateTime") return new DateTime(...date, ...time, offsetOf(groups[7]));
  const zone = groups[8] ?? "";
  // Throws for a zone that nobody knows.
  new Intl.DateTimeFormat("en", { timeZone: zone });
  return groups[7] === undefined
    ? new DateTime(...date, ...time, undefined, zone)
    : new DateTime(...date, ...time, offsetOf(groups[7]), zone);
}

function dateOf([year, month, day]: (string | undefined)[]): [number, number, number] {
  const date: [number, number, number] = [Number(year), Number(month), Number(day)];
  const leap = date[0] % 4 === 0 && (date[0] % 100 !== 0 || date[0] % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][date[1] - 1] ?? 0;
  if (date[2] < 1 || date[2] > days) throw new Error("no such day");
  return date;
}

function timeOf([hour, minute, second, fraction]: (string | undefined)[]): [number, number, number, number] {
  return [Number(hour), Number(minute), Number(second ?? 0), Number((fraction ?? "").padEnd(9, "0"))];
}

function offsetOf(text: string | undefined): number {
  if (text === undefined || text === "Z") return 0;
  const [hours, minutes, seconds] = text.slice(1).split(":").map(Number);
  const offset = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  if (offset > 18 * 3600) throw new Error("an offset is at most 18 hours");
  return text.startsWith("-") ? -offset : offset;
}

const DURATION =
  /^(-?)P(?!$)(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?!$)(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d{1,9}))?S)?)?$/;

function parseDuration(text: string): Duration<bigint> {
  const match = DURATION.exec(text);
  if (!match) throw new Error("fractions are read of seconds only");
  const [, sign, years, months, weeks, days, hours, minutes, minus, seconds, fraction] = match;
  const all = sign === "-" ? -1n : 1n;
  const count = (digits: string | undefined) => BigInt(digits ?? 0);
  const ofSeconds = count(seconds) * SECOND + BigInt((fraction ?? "").padEnd(9, "0"));
  const nanos = (count(hours) * 3600n + count(minutes) * 60n) * SECOND + (minus === "-" ? -ofSeconds : ofSeconds);
  const total = all * nanos;
  const rest = ((total % SECOND) + SECOND) % SECOND;
  const fields = {
    months: all * (count(years) * 12n + count(months)),
    days: all * (count(weeks) * 7n + count(days)),
    seconds: (total - rest) / SECOND,
  };
  for (const field of Object.values(fields)) {
    if (field !== BigInt.asIntN(64, field)) throw new Error("beyond 64 bits");
  }
  return new Duration<bigint>(fields.months, fields.days, fields.seconds, rest);
}
