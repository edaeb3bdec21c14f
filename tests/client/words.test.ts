import { afterEach, describe, expect, it } from "vitest";
import { edtfInWords } from "../../client/panels/edtf-words.ts";
import { dateInWords, shortNumber } from "../../client/state/number-words.ts";
import { en } from "../../client/words/en/en.ts";
import { es } from "../../client/words/es/es.ts";
import { spoken } from "../../client/words/language.ts";
import { numeral } from "../../client/words/numbers.ts";
import { plural } from "../../client/words/plural.ts";
import { speak, words } from "../../client/words/words.ts";

/** Texts that both languages have, by their place: names, signs, and words that both write alike. */
const ALIKE = new Set(["metrics.pagerank.label", "results.forms.JSON", "results.forms.Plan"]);

/** What is given to texts that tell something: each kind of thing that they may be told. */
const TOLD: readonly unknown[] = [1, 2, "Ana"];

/** Every text of a catalogue by its place; of one that tells something, what it says of each sample that it takes. */
function textsOf(part: unknown, place = ""): [place: string, texts: readonly string[]][] {
  if (typeof part === "string") return [[place, [part]]];
  if (typeof part === "function") {
    const said = TOLD.flatMap((told) => {
      try {
        return [String(part(...Array.from({ length: part.length }, () => told)))];
      } catch {
        return [];
      }
    });
    return [[place, said]];
  }
  return Object.entries(part as object).flatMap(([name, inner]) =>
    textsOf(inner, place === "" ? name : `${place}.${name}`),
  );
}

const LETTERS = /\p{L}{2}/u;
const withoutSamples = (text: string) => text.replaceAll("Ana", "");

afterEach(() => speak("en"));

describe("the catalogues", () => {
  it("Spanish says everything in other words than English, but for a list", async () => {
    const english = new Map(textsOf(en));
    await speak("es");
    const spanish = new Map(textsOf(es));
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    const alike = [...english].flatMap(([place, texts]) => {
      const same = JSON.stringify(texts) === JSON.stringify(spanish.get(place));
      return same && texts.some((text) => LETTERS.test(withoutSamples(text))) ? [place] : [];
    });
    expect(alike.sort()).toEqual([...ALIKE].sort());
  });

  it.each([
    ["English", en],
    ["Spanish", es],
  ])("%s has no text that is empty, or tells of nothing", (_, catalogue) => {
    for (const [place, texts] of textsOf(catalogue)) {
      expect(texts, place).not.toEqual([]);
      for (const text of texts) expect(text, place).not.toMatch(/^\s*$|undefined|NaN|\[object/);
    }
  });
});

describe("speaking", () => {
  it("begins in English, and goes to the language that was asked for last", async () => {
    expect(words()).toBe(en);
    await Promise.all([speak("es"), speak("en")]);
    expect([spoken.getState().language, words()]).toEqual(["en", en]);
    await speak("es");
    expect([spoken.getState().language, words()]).toEqual(["es", es]);
  });

  it("writes numbers as the language does", async () => {
    expect([numeral(1234567), plural(12000, "x", "xs"), shortNumber(0.12345)]).toEqual([
      "1,234,567",
      "12,000 xs",
      "0.123",
    ]);
    await speak("es");
    expect([numeral(1234567), plural(12000, "x", "xs"), shortNumber(0.12345)]).toEqual([
      "1.234.567",
      "12.000 xs",
      "0,123",
    ]);
  });

  it("writes dates as the language does", async () => {
    await speak("es");
    expect(dateInWords(20_000, "low")).toBe("4 oct 2024");
    expect(
      [
        "2025-07",
        "2025-11-24",
        "2025-06~/..",
        "202X",
        "19XX",
        "2025-11-XX",
        "2025-12-01T09:14:00Z",
        "../2025-11-29",
      ].map((edtf) => edtfInWords(edtf)),
    ).toEqual([
      "julio de 2025",
      "24 nov 2025",
      "desde junio de 2025 aprox.",
      "la década de 2020",
      "los años 1900 a 1999",
      "algún día de noviembre de 2025",
      "1 dic 2025, 09:14 UTC",
      "hasta 29 nov 2025",
    ]);
  });
});
