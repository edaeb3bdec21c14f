import { afterEach, describe, expect, it } from "vitest";
import { edtfInWords } from "../../client/panels/edtf-words.ts";
import { dateInWords, shortNumber } from "../../client/state/number-words.ts";
import { en } from "../../client/words/en/en.ts";
import { es } from "../../client/words/es/es.ts";
import { spoken } from "../../client/words/language.ts";
import { numeral } from "../../client/words/numbers.ts";
import { plural } from "../../client/words/plural.ts";
import { speak, words } from "../../client/words/words.ts";

/** Texts that both languages have, by their place: names, units, and words that both write alike. */
const ALIKE = new Set([
  "keyNames.Escape",
  "ledgerView.credibility.4",
  "metrics.pagerank.label",
  "opening.console.label",
  "pageFrame.tabs.cypher",
  "picturePanel.svg.label",
  "results.elapsed",
  "results.forms.JSON",
  "results.forms.Plan",
  "stage.zoom",
]);

/** What texts that tell something may be told. */
const TOLD: readonly unknown[] = [1, 2, "Ana", "entity", ["Ana", "Ana"], { nodes: 3, groups: 2 }, true, false, null];
const NOTHING = /^\s*$|undefined|NaN|\[object/;
/** What was told does not fit the text. */
const MISFIT = /null|true|false/;

/** Every text of a catalogue by its place; of one that tells something, what it says of whatever makes a text. */
function textsOf(part: unknown, place = ""): [place: string, texts: readonly string[]][] {
  if (typeof part === "string") return [[place, [part]]];
  if (typeof part === "function") {
    const said = toldTo(part.length).flatMap((told) => {
      try {
        const text: unknown = part(...told);
        return typeof text === "string" && !NOTHING.test(text) && !MISFIT.test(text) ? [text] : [];
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

/** Every way to tell so many things. */
function toldTo(count: number): readonly (readonly unknown[])[] {
  if (count === 0) return [[]];
  return toldTo(count - 1).flatMap((told) => TOLD.map((more) => [...told, more]));
}

const LETTERS = /\p{L}{2}/u;
const withoutSamples = (text: string) => text.replaceAll(/ana|entity/gi, "");

afterEach(() => speak("en"));

describe("the catalogues", () => {
  it("Spanish says everything in other words than English, but for a list", async () => {
    const english = new Map(textsOf(en));
    await speak("es");
    const spanish = new Map(textsOf(es));
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    const alike = [...english].flatMap(([place, texts]) => {
      const others = new Set(spanish.get(place));
      return texts.every((text) => others.has(text)) && texts.some((text) => LETTERS.test(withoutSamples(text)))
        ? [place]
        : [];
    });
    expect(alike.sort()).toEqual([...ALIKE].sort());
  });

  it.each([
    ["English", en],
    ["Spanish", es],
  ])("%s has no text that is empty, or tells of nothing", (_, catalogue) => {
    for (const [place, texts] of textsOf(catalogue)) {
      expect(texts, place).not.toEqual([]);
      for (const text of texts) expect(text, place).not.toMatch(NOTHING);
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
