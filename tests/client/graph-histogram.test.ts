import { describe, expect, it } from "vitest";
import { barsWithin, histogramOf, rangeOf } from "../../client/graph/histogram.ts";
import { daysOf, scaleOf } from "../../client/graph/scale-of.ts";

const day = (text: string) => Date.parse(text) / 86_400_000;
const shape = (bars: ReturnType<typeof histogramOf>) => bars.map(({ low, high, count }) => [low, high, count]);

describe("histogramOf", () => {
  it("gives whole numbers that lie close a bar each, gaps too", () => {
    expect(shape(histogramOf([3, 1, 3, 5], "number"))).toEqual([
      [1, 1, 1],
      [2, 2, 0],
      [3, 3, 2],
      [4, 4, 0],
      [5, 5, 1],
    ]);
  });

  it("gives few numbers far apart a bar each, and many round intervals", () => {
    expect(shape(histogramOf([0.5, 1e9, -2], "number"))).toEqual([
      [-2, -2, 1],
      [0.5, 0.5, 1],
      [1e9, 1e9, 1],
    ]);
    const many = histogramOf(
      Array.from({ length: 1000 }, (_, i) => i),
      "number",
    );
    expect(many[0]).toEqual({ low: 0, high: 49, count: 50 });
    expect(many).toHaveLength(20);
    const halves = histogramOf(
      Array.from({ length: 100 }, (_, i) => i / 100),
      "number",
    );
    expect(halves.map(({ low }) => low)).toContain(0.3);
    expect(halves.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });

  it("lets intervals grow where numbers lie orders of magnitude apart", () => {
    const sums = [0, ...Array.from({ length: 100 }, (_, i) => i + 1), 2_500_000];
    const bars = histogramOf(sums, "number");
    expect(bars[0]).toEqual({ low: 0, high: 0, count: 1 });
    expect(bars.map(({ low }) => low).slice(0, 6)).toEqual([0, 1, 2, 5, 10, 20]);
    expect(bars.at(-1)).toEqual({ low: 2_000_000, high: 4_999_999, count: 1 });
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(sums.length);
  });

  it("counts dates by day, month or year, as far as they lie apart", () => {
    const days = histogramOf([day("2020-02-27"), day("2020-03-01")], "date");
    expect(shape(days)).toEqual([
      [day("2020-02-27"), day("2020-02-27"), 1],
      [day("2020-02-28"), day("2020-02-28"), 0],
      [day("2020-02-29"), day("2020-02-29"), 0],
      [day("2020-03-01"), day("2020-03-01"), 1],
    ]);
    const months = histogramOf([day("2019-12-31"), day("2020-02-29")], "date");
    expect(shape(months)).toEqual([
      [day("2019-12-01"), day("2019-12-31"), 1],
      [day("2020-01-01"), day("2020-01-31"), 0],
      [day("2020-02-01"), day("2020-02-29"), 1],
    ]);
    const years = histogramOf([day("1999-01-01"), day("2001-01-01")], "date");
    expect(years.map(({ low, high }) => [low, high])).toEqual([
      [day("1999-01-01"), day("1999-12-31")],
      [day("2000-01-01"), day("2000-12-31")],
      [day("2001-01-01"), day("2001-12-31")],
    ]);
    const ages = histogramOf([daysOf(-44, 3, 15), daysOf(2020, 1, 2)], "date");
    expect(ages.length).toBeLessThanOrEqual(41);
    expect(ages[0]?.low).toBe(daysOf(-100, 1, 1));
  });

  it("has no bar for what is not finite, and none at all for nothing", () => {
    expect(histogramOf([], "number")).toEqual([]);
    expect(histogramOf([Number.NaN, Number.POSITIVE_INFINITY], "number")).toEqual([]);
    expect(shape(histogramOf([1, Number.NEGATIVE_INFINITY], "number"))).toEqual([[1, 1, 1]]);
    const widest = Array.from({ length: 50 }, (_, i) => (i - 25) * 7e306);
    const bars = histogramOf(widest, "number");
    expect(bars.length).toBeGreaterThan(1);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(50);
  });
});

describe("scaleOf", () => {
  it.each([
    [["1998", "2004-05", "-0044-03-15", "+12024"], "date"],
    [["0044-03-15", "1999/2001", "2001~"], "date"],
    [["4012", "8044"], null],
    [["12345", "23456"], null],
    [["1998", "4012"], null],
  ])("of %j is %s", (values, scale) => expect(scaleOf(values)).toBe(scale));
});

describe("a range over bars", () => {
  const bars = histogramOf([1, 2, 3, 4], "number");

  it("is open where it reaches an end, and finds its bars again", () => {
    expect(rangeOf(bars, 0, 3)).toEqual({ from: null, to: null });
    expect(rangeOf(bars, 1, 2)).toEqual({ from: 2, to: 3 });
    for (const [first, last] of [[0, 1] as const, [1, 2] as const, [3, 3] as const]) {
      expect(barsWithin(bars, rangeOf(bars, first, last))).toEqual([first, last]);
    }
  });

  it("takes what its bars count, and finds them again, with fractions too", () => {
    const ratings = Array.from({ length: 50 }, (_, i) => (50 + i) / 10).filter((rating) => rating < 7 || rating > 7.5);
    const fractions = histogramOf(ratings, "number");
    expect(fractions.some(({ count }) => count === 0)).toBe(true);
    for (const [index, { count }] of fractions.slice(1, -1).entries()) {
      const { from, to } = rangeOf(fractions, index + 1, index + 1);
      expect(barsWithin(fractions, { from, to })).toEqual([index + 1, index + 1]);
      const taken = ratings.filter((rating) => from !== null && to !== null && rating >= from && rating <= to);
      expect(taken).toHaveLength(count);
    }
  });

  it("takes in no bar where nothing lies", () => {
    expect(barsWithin(bars, { from: 10, to: null })).toBeNull();
    expect(barsWithin(bars, { from: null, to: -1 })).toBeNull();
    expect(barsWithin([], { from: null, to: null })).toBeNull();
  });
});
