import { expect, it } from "vitest";
import { SearchIndex } from "../../server/store/embedded/search-index.ts";

const WORDS = ["ana", "anton", "of", "the", "state", "sun", "suns", "vega"];
const NODES = 3000;

/** A small generator, so that each run has the same texts. */
function numbers(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function filled() {
  const next = numbers();
  const index = new SearchIndex();
  const texts: string[][] = [];
  const some = (count: number) => Array.from({ length: count }, () => WORDS[next(WORDS.length)] ?? "");
  for (let node = 0; node < NODES; node++) {
    const [name, gloss] = [some(2), some(3)];
    texts.push([...name, ...gloss]);
    index.put({
      node,
      labels: ["Entity"],
      texts: [
        ["name", name.join(" ")],
        ["gloss", gloss.join(" ")],
      ],
    });
  }
  return { index, texts };
}

it.each(["the", "ana of the", "of the st", "sun s", "the of a", "vega suns an", "nothing of", "of nothing"])(
  "finds for %j every node that has the words, the last as far as it is typed, and no other",
  (query) => {
    const { index, texts } = filled();
    const words = query.split(" ");
    const last = words.pop() ?? "";
    const expected = texts.flatMap((own, node) =>
      words.every((word) => own.includes(word)) && own.some((word) => word.startsWith(last)) ? [node] : [],
    );
    expect(index.find(query, NODES).sort((x, y) => x - y)).toStrictEqual(expected);
  },
);

it("finds a few of 100,000 nodes that all have the same common words without looking at each", () => {
  const index = new SearchIndex();
  for (let node = 0; node < 100_000; node++) {
    index.put({ node, labels: [], texts: [["gloss", `a person of the state ${node}`]] });
  }
  const times = Array.from({ length: 9 }, () => {
    const begun = performance.now();
    expect(index.find("a of the", 70)).toHaveLength(70);
    return performance.now() - begun;
  });
  expect(times.sort((x, y) => x - y)[4]).toBeLessThan(20);
});
