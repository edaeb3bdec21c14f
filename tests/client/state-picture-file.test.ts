import { expect, it, vi } from "vitest";
import { type Api, ApiProblem } from "../../client/api.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { OTHER, RADII, SHADES } from "../../client/graph/look/look-of.ts";
import type { CanvasPort } from "../../client/state/canvas-port.ts";
import type { Clew } from "../../client/state/clew.ts";
import { graphChanged } from "../../client/state/exploration.ts";
import { lookBy } from "../../client/state/look.ts";
import {
  captionInWords,
  coloursInWords,
  iconsInWords,
  savePicture,
  sizesInWords,
} from "../../client/state/picture-file.ts";
import type { WireMap } from "../../contract/values.ts";
import { clewOf, person, said, tie } from "./clew-of.ts";

function pageWith(properties: readonly WireMap[]): Clew {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const nodes = properties.map((map, index) => ({ ...person(`n${index}`), properties: map }));
  addSubgraph(clew.graph, { nodes, relationships: [], truncated: false });
  graphChanged(clew);
  return clew;
}

it("the picture's legend has what the page's has: sizes, colours, and who has no value", () => {
  const clew = pageWith([{ age: 10 }, { age: 30 }, {}]);
  expect(sizesInWords(clew)).toEqual([]);
  expect(coloursInWords(clew)).toEqual([]);
  lookBy(clew, "size", { by: "property", property: "age" });
  lookBy(clew, "colour", { by: "property", property: "age" });
  expect(sizesInWords(clew)).toEqual([
    { radius: RADII.least, name: "age: 10" },
    { radius: RADII.most, name: "age: 30" },
    { radius: RADII.least, name: "No value" },
  ]);
  expect(coloursInWords(clew)).toEqual([
    { paint: 0, name: "age: 10" },
    { paint: SHADES - 1, name: "age: 30" },
    { paint: null, name: "No value" },
  ]);
});

it("categories beyond those with a colour come after them, and who has none last", () => {
  const clew = pageWith([..."abcdefghi"].map((city) => ({ city })).concat([{ city: "" }]));
  lookBy(clew, "colour", { by: "property", property: "city" });
  expect(coloursInWords(clew).slice(6)).toEqual([
    { paint: 6, name: "g" },
    { paint: OTHER, name: "2 others" },
    { paint: null, name: "No value" },
  ]);
});

it("the picture's legend says what icons mean and what stands after the names", () => {
  const clew = pageWith([{ city: "a" }, { city: "b" }, { city: "a" }, {}]);
  expect(iconsInWords(clew)).toEqual([]);
  expect(captionInWords(clew)).toBe(null);
  lookBy(clew, "icon", { by: "property", property: "city" });
  lookBy(clew, "caption", { by: "property", property: "city" });
  expect(iconsInWords(clew)).toEqual([
    { glyph: 0, name: "a" },
    { glyph: 1, name: "b" },
  ]);
  expect(captionInWords(clew)).toBe("name · city");
});

it.each(["while its sources load", "while it is drawn"])("stopped %s, makes no file and says nothing", async (when) => {
  const { clew: plain } = clewOf({ nodes: [], relationships: [] });
  const stop = () => plain.busy.getState().works[0]?.stop();
  const api = async (): Promise<never> => {
    stop();
    throw new ApiProblem("cancelled", "The request was stopped.");
  };
  const saved = vi.spyOn(URL, "createObjectURL");
  const picture = async () => {
    stop();
    return new Blob(["<svg/>"]);
  };
  const canvas = { current: { picture } as unknown as CanvasPort };
  const clew: Clew = { ...plain, api: api as unknown as Api, canvas };
  const claim = {
    ...tie("r", "a", "b"),
    properties: { claim: "c", status: "single-origin", pro: 1, con: 0, origins: 1 },
  };
  addSubgraph(clew.graph, { nodes: ["a", "b"].map(person), relationships: [claim], truncated: false });
  const wish = { title: "A picture", legend: false, sources: when === "while its sources load" };
  await savePicture(clew, wish, { kind: "svg" });
  expect(saved).not.toHaveBeenCalled();
  expect(said(clew)).toEqual([]);
  expect(clew.page.getState().announcement).toBe("");
});
