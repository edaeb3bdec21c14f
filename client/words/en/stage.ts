import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import { numberOf } from "./number-of.ts";

/** The canvas, and the tools and menus on it. */
export const stage = {
  /** The canvas for whoever hears the page. */
  graph(nodes: number, edges: number, inGroups: { readonly nodes: number; readonly groups: number }): string {
    const grouped =
      inGroups.groups === 0 ? "" : ` ${numeral(inGroups.nodes)} of them in ${numberOf.groups(inGroups.groups)}.`;
    return `Graph of ${numberOf.entities(nodes)} and ${numberOf.relationships(edges)}.${grouped} Arrows walk it, Enter selects, E expands, question mark lists all keys.`;
  },
  selected: (count: number) => plural(count, "entity selected", "entities selected"),
  notDrawn: (problem: string) => `${problem} The outline lists everything meanwhile.`,
  hint: {
    text: "Click a line to see who says it and who denies it. Double-click an entity to bring in its neighbours.",
    showAround: "Show me around",
    close: "Close the hint",
  },
  zoom: "Zoom",
  zoomInPercent: "Zoom in percent",
  tools: "Canvas",
  menu: { title: "Commands", ofCanvas: "Canvas", ofNote: "Note" },
  minimap: { picture: "The whole graph, with the part that is in view", close: "Close the minimap" },
};
