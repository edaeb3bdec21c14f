import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { SIMPLE_ABOVE } from "../../client/canvas/appearance.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { ClewContext } from "../../client/panels/clew-context.ts";
import { ExpandByType } from "../../client/panels/expand-by-type.tsx";
import { EvidenceSheet, Legend } from "../../client/panels/legend.tsx";
import { Telling } from "../../client/panels/telling.tsx";
import type { Catalogue } from "../../client/state/clew.ts";
import { graphChanged } from "../../client/state/exploration.ts";
import type { Assertion } from "../../contract/evidence.ts";
import type { SchemaOutput } from "../../contract/routes.ts";
import { clewOf, person, tie } from "./clew-of.ts";

it("a telling says that it was inferred, also where it counts for neither side", () => {
  const stated: Assertion = {
    id: "a",
    stance: "asserts",
    gloss: "It was said.",
    locator: null,
    hedge: null,
    anonymous: false,
    edtf: null,
    recordedAt: null,
    recordedBy: null,
    method: "stated",
    retractedAt: null,
    speakers: [person("a speaker")],
    source: null,
    relays: [],
  };
  const inferred = { ...stated, method: "inferred" };
  for (const brief of [false, true]) {
    const drawn = (assertion: Assertion) =>
      renderToStaticMarkup(<Telling assertion={assertion} all={[assertion]} brief={brief} />);
    expect(drawn(inferred)).toMatch(/<span class="chip"[^>]*>inferred<\/span>/);
    expect(drawn(stated)).not.toContain("inferred");
  }
});

it("the legend says when the lines do not look as its samples do", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const ties = (from: number, count: number) => ({
    nodes: [person("a"), person("b")],
    relationships: Array.from({ length: count }, (_, i) => tie(`${from + i}`, "a", "b")),
    truncated: false,
  });
  const note = "More than 20,000 lines: all are drawn thin and solid, without marks";
  const drawn = (panel: React.ReactNode) => renderToStaticMarkup(<ClewContext value={clew}>{panel}</ClewContext>);
  addSubgraph(clew.graph, ties(0, SIMPLE_ABOVE));
  expect(drawn(<Legend />)).not.toContain(note);
  addSubgraph(clew.graph, ties(SIMPLE_ABOVE, 1));
  expect(drawn(<Legend />)).toContain(note);
  expect(drawn(<EvidenceSheet />)).toContain(note);
});

it("the legend has no samples of evidence where the store keeps none, and all of them as soon as a line has some", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  /** The legend where the store has so many claims. */
  const drawn = (claims = 0) => {
    const schema = { totals: { claims } } as SchemaOutput;
    const catalogue = createStore<Catalogue>(() => ({ schema, start: "whole", startProblem: null }));
    return renderToStaticMarkup(<ClewContext value={{ ...clew, catalogue }}>{<Legend />}</ClewContext>);
  };
  expect(drawn()).toContain("Disputed");
  const nodes = [person("a"), person("b")];
  addSubgraph(clew.graph, { nodes, relationships: [tie("1", "a", "b")], truncated: false });
  graphChanged(clew);
  expect(drawn(1)).toContain("Disputed");
  expect(drawn()).toContain("Unsourced, 1");
  for (const evidence of ["Disputed", "On record", "For and against"]) expect(drawn()).not.toContain(evidence);
  const claimed = { ...tie("2", "b", "a"), properties: { claim: "c1", status: "single-origin" } };
  addSubgraph(clew.graph, { nodes, relationships: [claimed], truncated: false });
  graphChanged(clew);
  for (const sample of ["Unsourced, 1", "Disputed, 0", "For and against"]) expect(drawn()).toContain(sample);
});

it("a hub's neighbours are groups to open in pages, another's are kinds to tick", () => {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  const ties = ["b", "c"].map((other) => tie(`a${other}`, "a", other));
  addSubgraph(clew.graph, { nodes: ["a", "b", "c"].map(person), relationships: ties, truncated: false });
  const drawn = (count: number) => {
    const known = { type: "KNOWS", direction: "out" as const, label: "Person", count };
    const paid = { type: "PAYS", direction: "in" as const, label: "Company", count: 7 };
    const neighbourhood = { groups: [known, paid], degree: count + 7 };
    const html = renderToStaticMarkup(
      <ClewContext value={clew}>
        <ExpandByType id="a" neighbourhood={neighbourhood} />
      </ClewContext>,
    );
    return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  };
  const hub = drawn(1203);
  expect(hub).toContain("2 of 1,210 are on the canvas");
  expect(hub).toContain("knows Person 2 of 1,203 Next 50 of 1,203");
  expect(hub).toContain("pays Company 0 of 7 Next 7 of 7");
  expect(hub).toContain("Next 50 of all 1,210");
  const few = drawn(3);
  expect(few).toContain("knows Person 2 of 3 pays Company 0 of 7 Bring all");
  expect(few).not.toContain("Next");
});
