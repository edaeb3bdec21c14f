import { numberOf } from "./number-of.ts";

/** Selecting on the canvas. */
export const selecting = {
  select: { title: "Select and read about it", label: "Select" },
  add: {
    title: "Add to the selection, or take from it",
    label: "Add to the selection",
    take: "Take from the selection",
  },
  count: (count: number) => `${count} selected`,
  clear: { title: "Clear the selection and close the panel", label: "Clear the selection" },
  cleared: "Selection cleared",
  box: "Select by a box",
  lasso: "Select by a lasso",
  drag: (tool: string) => `${tool}: drag on the canvas; Esc ends it`,
  dragMoves: "Dragging moves the picture again",
  all: "Select all entities",
  invert: { title: "Select the other entities instead", label: "Invert the selection" },
  neighbours: { title: "Add the neighbours to the selection", label: "Select the neighbours too" },
  sameKind: {
    title: "Select all of the same kind",
    ofKind: (kind: string) => `Select all of kind ${kind}`,
    ofType: (type: string) => `Select all “${type}”`,
    groups: "Select all groups",
  },
  selected: (nodes: number, edges: number) => {
    const ties = edges > 0 ? ` and ${numberOf.relationships(edges)}` : "";
    return `${numberOf.entities(nodes)}${ties} selected`;
  },
  evidence: { title: "Evidence of the selection", label: "Evidence", ofEntity: "Details" },
};
