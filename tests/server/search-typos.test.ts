import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "../../server/store/edit-distance.ts";
import { Vocabulary } from "../../server/store/embedded/vocabulary.ts";

/** By its definition, without a bound: slow, and plain to see. */
function distanceOf(x: string, y: string): number {
  if (x === "" || y === "") return x.length + y.length;
  const [a, b] = [x.slice(0, -1), y.slice(0, -1)];
  if (x.at(-1) === y.at(-1)) return distanceOf(a, b);
  const swap =
    x.length > 1 && y.length > 1 && x.at(-1) === y.at(-2) && x.at(-2) === y.at(-1)
      ? distanceOf(x.slice(0, -2), y.slice(0, -2))
      : Number.POSITIVE_INFINITY;
  return 1 + Math.min(distanceOf(a, b), distanceOf(a, y), distanceOf(x, b), swap);
}

const word = fc.string({ maxLength: 7, unit: fc.constantFrom(..."abcí") });

it.each([
  ["maduro", "madruo", 1],
  ["rubio", "rubbio", 1],
  ["venezuela", "venezula", 1],
  ["soles", "zoles", 1],
  ["maduro", "madrou", 2],
  ["ca", "abc", 3],
])("%s and %s are %i apart", (x, y, distance) => {
  expect([editDistance(x, y, 3), editDistance(y, x, 3)]).toStrictEqual([distance, distance]);
});

it("counts as the definition does, up to what is asked for", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (x, y, most) => {
      expect(editDistance(x, y, most)).toBe(Math.min(distanceOf(x, y), most + 1));
    }),
    { numRuns: 1000 },
  );
});

it("finds in a vocabulary every word so many typos away, and no other", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        word.filter((one) => one !== ""),
        { maxLength: 40 },
      ),
      word,
      fc.constantFrom(1, 2),
      (all, sought, typos) => {
        const vocabulary = new Vocabulary();
        for (const one of all) vocabulary.add(one);
        const found = vocabulary.near(sought, typos);
        expect(found.map((one) => one.word).sort()).toStrictEqual(
          all.filter((one) => distanceOf(one, sought) <= typos).sort(),
        );
        expect(found.map((one) => one.typos)).toStrictEqual(found.map((one) => distanceOf(one.word, sought)).sort());
      },
    ),
    { numRuns: 300 },
  );
});
