import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { GLYPH_COUNT, GLYPHS, RULE_GLYPHS } from "../../client/canvas/glyph-atlas.ts";
import { captionStyle } from "../../client/canvas/plan-node-labels.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { layoutProblemOf } from "../../client/graph/layout/graph-layout.ts";
import { MOST_ICONS, OTHER, RADII, SHADES } from "../../client/graph/look/look-of.ts";
import type { Basis } from "../../client/graph/look/look-rules.ts";
import { nodeSize } from "../../client/graph/node-size.ts";
import { LookKeys } from "../../client/panels/look-legend.tsx";
import type { Clew } from "../../client/state/clew.ts";
import { graphChanged, hide, showHidden } from "../../client/state/exploration.ts";
import { lookBy, resetLook } from "../../client/state/look.ts";
import { speak } from "../../client/words/words.ts";
import type { WireMap } from "../../contract/values.ts";
import { clewOf, tie } from "./clew-of.ts";

function pageWith(properties: readonly WireMap[], labels: readonly string[] = []): Clew {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  add(clew, properties, labels);
  return clew;
}

function add(clew: Clew, properties: readonly WireMap[], labels: readonly string[] = []): void {
  const first = clew.graph.order;
  const nodes = properties.map((map, index) => ({
    id: `n${first + index}`,
    labels: [labels[index] ?? "Person"],
    properties: map,
  }));
  const relationships = nodes.slice(1).map(({ id }, index) => tie(`r${first + index}`, nodes[0]?.id ?? "", id));
  addSubgraph(clew.graph, { nodes, relationships, truncated: false });
  graphChanged(clew);
}

const sizes = ({ graph }: Clew) => graph.mapNodes((_, { size }) => size);
const paints = ({ graph, view }: Clew) => graph.mapNodes((id) => view.getState().look?.paint.get(id) ?? null);
const property = (name: string): Basis => ({ by: "property", property: name });
const legend = ({ view }: Clew) => {
  const { look, rules, theme } = view.getState();
  return look === null ? "" : textOf(renderToStaticMarkup(<LookKeys look={look} rules={rules} theme={theme} />));
};
const textOf = (markup: string) =>
  markup
    .replace(/<svg.*?<\/svg>/g, "")
    .replace(/<\/d[dt]>/g, "; ")
    .replace(/<span/g, " <span")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe("size by a number", () => {
  it("its area grows with the value; undo and redo are one step each", () => {
    const clew = pageWith([{ age: 10 }, { age: 20 }, { age: 30 }, {}]);
    const before = sizes(clew);
    expect(before).toEqual([nodeSize(3), nodeSize(1), nodeSize(1), nodeSize(1)]);
    lookBy(clew, "size", property("age"));
    const { least, most } = RADII;
    const styled = [least, Math.sqrt((least ** 2 + most ** 2) / 2), most, least];
    expect(sizes(clew)).toEqual(styled);
    expect(legend(clew)).toBe("Size: age; 10; 20; 30; No value 1;");
    expect(clew.history.store.getState().done.map(({ label }) => label())).toEqual(["Size by age"]);
    clew.history.undo();
    expect(sizes(clew)).toEqual(before);
    expect(clew.view.getState().look).toBe(null);
    expect(legend(clew)).toBe("");
    clew.history.redo();
    expect(sizes(clew)).toEqual(styled);
  });

  it("what was hidden under a rule comes back as it looks without", () => {
    const clew = pageWith([{ age: 10 }, { age: 20 }, { age: 30 }]);
    const before = sizes(clew);
    lookBy(clew, "size", property("age"));
    hide(clew, () => "Hide n2", ["n2"], []);
    resetLook(clew);
    showHidden(clew);
    expect(sizes(clew)).toEqual(before);
  });

  it("an infinite number is no value, and leaves the others theirs", () => {
    const clew = pageWith([{ age: 10 }, { age: 30 }, { age: { $type: "Float", _value: "Infinity" } }]);
    lookBy(clew, "size", property("age"));
    expect(sizes(clew)).toEqual([RADII.least, RADII.most, RADII.least]);
    expect(legend(clew)).toBe("Size: age; 10; 20; 30; No value 1;");
  });

  it("a measure that nobody has who is shown now decides nothing", () => {
    const clew = pageWith([{}, {}]);
    const before = sizes(clew);
    const measurement = { metric: "degree" as const, values: new Map([["gone", 2]]), bridges: [], modularity: null };
    lookBy(clew, "size", { by: "metric", measurement });
    lookBy(clew, "colour", { by: "metric", measurement });
    expect(sizes(clew)).toEqual(before);
    expect(legend(clew)).toBe("");
  });

  it("newcomers take part", () => {
    const clew = pageWith([{ age: 10 }, { age: 20 }]);
    lookBy(clew, "size", property("age"));
    add(clew, [{ age: 30 }]);
    expect(sizes(clew).map(Math.round)).toEqual([9, 21, 28]);
  });

  it("a year that is a number is no thousand", () => {
    const clew = pageWith([{ released: 1990 }, { released: 2012 }, { seats: 1000 }, { seats: 24_680 }]);
    lookBy(clew, "size", property("released"));
    expect(legend(clew)).toBe("Size: released; 1990; 2001; 2012; No value 2;");
    lookBy(clew, "size", property("seats"));
    expect(legend(clew)).toBe("Size: seats; 1000; 12,840; 24,680; No value 2;");
  });

  it("dates have a scale too, and no day that nobody gave", () => {
    const clew = pageWith([{ born: "1950" }, { born: "1962-11-23" }, { born: "1970-05" }]);
    lookBy(clew, "size", property("born"));
    expect(legend(clew)).toBe("Size: born; 1950; 1960; May 1970;");
  });
});

describe("colour", () => {
  it("by a number goes from the first shade to the last", () => {
    const clew = pageWith([{ age: 10 }, { age: 20 }, { age: 30 }, { age: null }]);
    lookBy(clew, "colour", property("age"));
    expect(paints(clew)).toEqual([0, Math.round((SHADES - 1) / 2), SHADES - 1, null]);
    expect(legend(clew)).toBe("Colour: age; 10; 20; 30; No value 1;");
  });

  it("by a metric tells the many small values apart", () => {
    const clew = pageWith([{}, {}, {}]);
    const values = new Map([
      ["n0", 0],
      ["n1", 0.25],
      ["n2", 1],
    ]);
    lookBy(clew, "colour", {
      by: "metric",
      measurement: { metric: "betweenness", values, bridges: [], modularity: null },
    });
    expect(paints(clew)).toEqual([0, Math.round((SHADES - 1) / 2), SHADES - 1]);
    expect(legend(clew)).toBe("Colour: betweenness; 0; 0.25; 1;");
    add(clew, [{}]);
    expect(paints(clew)[3]).toBe(null);
    expect(legend(clew)).toContain("No value 1");
  });

  it("by text gives the seven most frequent a colour, and the rest one together", () => {
    const clew = pageWith([..."aabbccddeeffghi"].map((city) => ({ city })));
    lookBy(clew, "colour", property("city"));
    expect(paints(clew)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, OTHER, OTHER]);
    expect(legend(clew)).toBe("Colour: city; a 2; b 2; c 2; d 2; e 2; f 2; g 1; 2 others 2;");
  });

  it("by text orders numbered names by number, without a collator for each comparison", () => {
    const slow = vi.spyOn(String.prototype, "localeCompare");
    const clew = pageWith(["P10", "P2", "P1"].map((name) => ({ name })));
    lookBy(clew, "colour", property("name"));
    expect(legend(clew)).toBe("Colour: name; P1 1; P2 1; P10 1;");
    expect(slow).not.toHaveBeenCalled();
    slow.mockRestore();
  });

  it("newcomers take nobody's colour away", () => {
    const clew = pageWith([{ city: "a" }, { city: "a" }, { city: "b" }]);
    lookBy(clew, "colour", property("city"));
    add(clew, [{ city: "b" }, { city: "b" }, { city: "c" }, {}]);
    expect(paints(clew)).toEqual([0, 0, 1, 1, 1, 2, null]);
    expect(legend(clew)).toBe("Colour: city; a 2; b 3; c 1; No value 1;");
  });

  it("by kind and by community", () => {
    const clew = pageWith([{}, {}, {}], ["Person", "Place", "Person"]);
    lookBy(clew, "colour", { by: "kind" });
    expect(legend(clew)).toBe("Colour: kind; Person 2; Place 1;");
    const values = new Map([
      ["n0", 2],
      ["n1", 1],
      ["n2", 1],
    ]);
    lookBy(clew, "colour", {
      by: "metric",
      measurement: { metric: "communities", values, bridges: [], modularity: 0.4 },
    });
    expect(paints(clew)).toEqual([1, 0, 0]);
    expect(legend(clew)).toBe("Colour: communities; Community 1 2; Community 2 1;");
    clew.history.undo();
    expect(legend(clew)).toBe("Colour: kind; Person 2; Place 1;");
  });

  it("by values of every type reads as the panels tell them; an empty list is no value", () => {
    const day = { $type: "Date", _value: "2020-01-02" } as const;
    const clew = pageWith([{ x: { $type: "Duration", _value: "P1D" } }, { x: day }, { x: ["a", "b"] }, { x: [] }]);
    lookBy(clew, "colour", property("x"));
    expect(legend(clew)).toBe("Colour: x; [&quot;a&quot;, &quot;b&quot;] 1; 2020-01-02 1; P1D 1; No value 1;");
  });

  it("by a property that every object inherits is by none", () => {
    const clew = pageWith([{ name: "a" }, { name: "b" }]);
    lookBy(clew, "colour", property("constructor"));
    expect(legend(clew)).toBe("Colour: constructor; No value 2;");
  });

  it("names that would be markup or a rule of the language stay text", () => {
    const clew = pageWith([{ city: "__proto__" }, { city: "<img onerror=x>" }, { city: "constructor" }]);
    lookBy(clew, "colour", property("city"));
    expect(legend(clew)).toBe("Colour: city; __proto__ 1; &lt;img onerror=x&gt; 1; constructor 1;");
  });
});

const glyphs = ({ graph, view }: Clew) => graph.mapNodes((id) => view.getState().look?.glyph.get(id) ?? null);
const captions = ({ graph, view }: Clew) =>
  graph.mapNodes((id) => captionStyle(graph, view.getState().look, id, false).text);

describe("icon by a category", () => {
  it("gives the eight most frequent one each, all others keep that of their kind; newcomers take none away", () => {
    const clew = pageWith([..."aabbccddeeffgghij", ""].map((city) => ({ city })));
    lookBy(clew, "icon", property("city"));
    expect(glyphs(clew)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, null, null, null]);
    expect(legend(clew)).toBe("Icon: city; a 2; b 2; c 2; d 2; e 2; f 2; g 2; h 1; that of the kind 3;");
    add(clew, [{ city: "j" }, { city: "j" }, { city: "a" }]);
    expect(glyphs(clew).slice(-3)).toEqual([null, null, 0]);
    clew.history.undo();
    expect(clew.view.getState().look).toBe(null);
  });

  it("numbers have none", () => {
    const clew = pageWith([{ age: 10 }, { age: 20 }]);
    lookBy(clew, "icon", property("age"));
    expect(glyphs(clew)).toEqual([null, null]);
    expect(legend(clew)).toBe("");
  });

  it("there are as many icons as a rule gives", () => {
    expect(RULE_GLYPHS).toHaveLength(MOST_ICONS);
    expect(new Set([...GLYPHS, ...RULE_GLYPHS]).size).toBe(GLYPH_COUNT);
  });
});

describe("caption with a value", () => {
  it("stands after the name, unless it is the name", () => {
    const clew = pageWith([
      { name: "Ada", city: "London" },
      { name: "Bern", city: "Bern" },
      { name: "Cleo", city: "" },
    ]);
    lookBy(clew, "caption", property("city"));
    expect(captions(clew)).toEqual(["Ada · London", "Bern", "Cleo"]);
    expect(legend(clew)).toBe("Caption:; name · city;");
    clew.history.undo();
    expect(captions(clew)).toEqual(["Ada", "Bern", "Cleo"]);
    expect(legend(clew)).toBe("");
  });

  it("is told in the language that is spoken", async () => {
    const clew = pageWith([
      { name: "Ada", share: 0.5 },
      { name: "Bob", share: 2 },
    ]);
    lookBy(clew, "caption", property("share"));
    expect(captions(clew)).toEqual(["Ada · 0.5", "Bob · 2"]);
    await speak("es");
    expect(captions(clew)).toEqual(["Ada · 0,5", "Bob · 2"]);
    await speak("en");
    expect(captions(clew)).toEqual(["Ada · 0.5", "Bob · 2"]);
  });

  it("claims its room in a layout", () => {
    const { graph } = pageWith([{ name: "Ada" }, { name: "Bob" }]);
    const [plain = 0, same] = layoutProblemOf(graph).label;
    const [longer, other] = layoutProblemOf(graph, { captions: new Map([["n0", "1.25"]]) }).label;
    expect(longer).toBeGreaterThan(plain);
    expect(other).toBe(same);
  });
});
