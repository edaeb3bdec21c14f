import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EdtfError,
  edtfBounds,
  OPEN_END,
  OPEN_START,
  orderOf,
  UNKNOWN_BOUNDS,
} from "../../server/evidence/edtf-bounds.ts";

/** Days since 1970-01-01, counted by the calendar of the language itself. */
const day = (year: number, month: number, date: number) => {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.floor(at.getTime() / 86_400_000);
};

describe("edtfBounds", () => {
  it.each([
    ["1970-01-01", 0, 0],
    ["1969-12-31", -1, -1],
    ["2025-11-24", 20416, 20416],
    ["2025-07", 20270, 20300],
    ["2024-02", day(2024, 2, 1), day(2024, 2, 29)],
    ["2025", 20089, 20453],
    ["2025?", 20089, 20453],
    ["2025-06%", day(2025, 6, 1), day(2025, 6, 30)],
    ["199X", day(1990, 1, 1), day(1999, 12, 31)],
    ["2025-11-XX", day(2025, 11, 1), day(2025, 11, 30)],
    ["-0044-03-15", day(-44, 3, 15), day(-44, 3, 15)],
    ["199X/..", day(1990, 1, 1), OPEN_END],
    ["198X/199X", day(1980, 1, 1), day(1999, 12, 31)],
    ["2025-06~/..", day(2025, 6, 1), OPEN_END],
    ["../2025-11-29", OPEN_START, day(2025, 11, 29)],
    ["2025-11-16/2025-11-23", day(2025, 11, 16), day(2025, 11, 23)],
    ["2025-07/2025-07", day(2025, 7, 1), day(2025, 7, 31)],
    ["1985-04/2020?", day(1985, 4, 1), day(2020, 12, 31)],
    ["2025/", day(2025, 1, 1), OPEN_END],
    ["/2025", OPEN_START, day(2025, 12, 31)],
    ["../..", OPEN_START, OPEN_END],
    ["2025-11-24T23:30:00-05:00", day(2025, 11, 25), day(2025, 11, 25)],
  ])("bounds %s by the days %i and %i", (edtf, tMin, tMax) => {
    expect(edtfBounds(edtf)).toStrictEqual({ tMin, tMax });
  });

  it.each([
    ["", /not a date/],
    [" 2025", /not a date/],
    ["last week", /not a date/],
    ["2025-13", /not a date/],
    ["2025-02-30", /not a date/],
    ["2025/2026/2027", /not a date/],
    ["[2025..2026]", /set of dates.*interval/],
    ["{2025,2026}", /set of dates/],
    ["2025-21", /season.*2025-06\/2025-08/],
    ["2025-21/2025-22", /season|not a date/],
    ["2025-1X-XX", /level 2/],
    ["2025-1X-XX/..", /level 2/],
    ["../2025-06-~01", /level 2/],
    ["2025-06/2025-21", /season|not a date/],
    ["Y17000/..", /four digits|not a date/],
    ["Y17000", /four digits/],
    ["Y170000002", /four digits/],
    ["2025-07/2025-06", /before it begins/],
  ])("refuses %j and says why", (edtf, why) => {
    expect(() => edtfBounds(edtf)).toThrow(EdtfError);
    expect(() => edtfBounds(edtf)).toThrow(why);
  });

  it("bounds any day, month and year as the calendar does", () => {
    const date = fc.record({ y: fc.integer({ min: 1, max: 9999 }), m: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 28 }), ({ y, m }, d) => {
        const [year, month, date] = [
          String(y).padStart(4, "0"),
          String(m).padStart(2, "0"),
          String(d).padStart(2, "0"),
        ];
        expect(edtfBounds(`${year}-${month}-${date}`)).toStrictEqual({ tMin: day(y, m, d), tMax: day(y, m, d) });
        expect(edtfBounds(`${year}-${month}`)).toStrictEqual({ tMin: day(y, m, 1), tMax: day(y, m + 1, 0) });
        expect(edtfBounds(year)).toStrictEqual({ tMin: day(y, 1, 1), tMax: day(y, 12, 31) });
      }),
    );
  });

  it("throws EdtfError, and nothing else, for any text it does not take", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X~?%.\-/[\]{},YTZ:]{1,20}$/)), (text) => {
        try {
          const { tMin, tMax } = edtfBounds(text);
          expect(Number.isSafeInteger(tMin) && Number.isSafeInteger(tMax) && tMin <= tMax).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(EdtfError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("orderOf", () => {
  const designation = edtfBounds("2025-11-24");
  it.each([
    ["2025-07", "before"],
    ["2025-11-16/2025-11-23", "before"],
    ["2025-11-25/2025-11-29", "after"],
    ["2025-11", "unordered"],
    ["2025-06~/..", "unordered"],
    ["../2025-11-29", "unordered"],
    ["2025-11-24", "unordered"],
  ])("puts %s %s the designation", (edtf, order) => {
    expect(orderOf(edtfBounds(edtf), designation)).toBe(order);
  });

  it("orders nothing with what is undated", () => {
    expect(orderOf(UNKNOWN_BOUNDS, designation)).toBe("unordered");
  });

  const span = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(6)).map(([tMin, n]) => ({ tMin, tMax: tMin + n }));
  it("says before only if every pair of days says so, and after from the other side", () => {
    const days = ({ tMin, tMax }: { tMin: number; tMax: number }) =>
      Array.from({ length: tMax - tMin + 1 }, (_, i) => tMin + i);
    fc.assert(
      fc.property(span, span, (a, b) => {
        const before = days(a).every((x) => days(b).every((y) => x < y));
        expect(orderOf(a, b) === "before").toBe(before);
        expect(orderOf(b, a) === "after").toBe(before);
      }),
    );
  });
});
