import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SIMPLE_ABOVE } from "../../client/canvas/appearance.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { ClewContext } from "../../client/panels/clew-context.ts";
import { EvidenceSheet, Legend } from "../../client/panels/legend.tsx";
import { Telling } from "../../client/panels/telling.tsx";
import type { Assertion } from "../../contract/evidence.ts";
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
