import { toViewport } from "./camera.ts";
import { edgeIndicesInView, isLine } from "./edges-in-view.ts";
import { paintLine } from "./paint-line.ts";
import { type NodePaint, paintNode } from "./paint-node.ts";
import { paintNotes } from "./paint-notes.ts";
import type { GlyphPen, Pen } from "./pen.ts";
import { curveOf, type Picture } from "./picking.ts";
import type { DrawnEdge } from "./ribbon-program.ts";
import { MARK_OPACITY, THEMES } from "./theme.ts";

/** What lies between lines and nodes, and over them: the overlay. */
export interface Layers {
  paintUnder(pen: Pen): void;
  paintOver(pen: Pen): void;
  /** The edges whose marks it paints. */
  markedEdges(): readonly string[];
}

/** A node in view, as it is painted. */
export interface PaintedNode {
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number; readonly radius: number };
  readonly look: NodePaint;
}

/** Px that a node may reach beyond its radius: halo and ring. */
const AROUND = 24;

/** Paints what the canvas shows, in px of the page from its top left corner, in the order of its layers. */
export function paintPicture(picture: Picture, layers: Layers, pen: GlyphPen): void {
  const { theme: name } = picture.appearance.view;
  const theme = THEMES[name];
  if (picture.appearance.simplified) paintPlainLines(picture, pen);
  else paintLines(picture, pen);
  layers.paintUnder(pen);
  for (const { at, look } of nodesToPaint(picture)) {
    paintNode(pen, { theme, markOpacity: MARK_OPACITY[name].node }, at, look);
  }
  layers.paintOver(pen);
  paintNotes(picture, pen);
}

/** The edges whose lines are in view. */
export function linesToPaint(picture: Picture): { readonly id: string; readonly index: number }[] {
  const { scene } = picture;
  return edgeIndicesInView(picture, Number.POSITIVE_INFINITY)
    .map((index) => ({ id: scene.edges[index] as string, index }))
    .filter(({ id }) => isLine(picture, id));
}

/** The nodes in view, in the order in which they are drawn. */
export function nodesToPaint(picture: Picture): PaintedNode[] {
  const { graph, scene, camera, viewport, sizeFactor, appearance } = picture;
  scene.readNodes();
  return scene.nodes.flatMap((id, index) => {
    if (!appearance.isNodeDrawn(id)) return [];
    const radius = (scene.size[index] ?? 0) * sizeFactor;
    const { x, y } = toViewport(camera, viewport, scene.x[index] ?? 0, scene.y[index] ?? 0);
    const reach = radius + AROUND;
    if (x < -reach || y < -reach || x > viewport.width + reach || y > viewport.height + reach) return [];
    return [{ id, at: { x, y, radius }, look: appearance.lookOf(id, graph.getNodeAttributes(id)) }];
  });
}

function paintLines(picture: Picture, pen: Pen): void {
  const { graph, scene, appearance, sizeFactor } = picture;
  const { theme: name } = appearance.view;
  const options = { theme: THEMES[name], markOpacity: MARK_OPACITY[name].line, factor: sizeFactor };
  const lines = linesToPaint(picture).map(({ id, index }) => ({
    curve: curveOf(picture, id, scene.from[index] ?? 0, scene.to[index] ?? 0),
    drawn: appearance.edgeReducer(id, graph.getEdgeAttributes(id)) as DrawnEdge,
  }));
  // Curves lie over straight lines: each is a program of its own.
  lines.sort((a, b) => Number(a.drawn.bend !== 0) - Number(b.drawn.bend !== 0));
  for (const { curve, drawn } of lines) paintLine(pen, options, curve, { ...drawn, colour: drawn.color });
}

/** Lines of one colour that are drawn as one path: a path each would make an SVG of tens of megabytes. */
const PER_PATH = 1000;

/** Tens of thousands of lines: from middle to middle, thin and solid. */
function paintPlainLines(picture: Picture, pen: Pen): void {
  const { graph, scene, appearance } = picture;
  const byColour = new Map<string, number[]>();
  for (const { id, index } of linesToPaint(picture)) {
    const colour = appearance.edgeReducer(id, graph.getEdgeAttributes(id)).color ?? "";
    const indices = byColour.get(colour);
    if (indices === undefined) byColour.set(colour, [index]);
    else indices.push(index);
  }
  pen.save();
  pen.lineWidth = 1;
  for (const [colour, indices] of byColour) {
    pen.strokeStyle = colour;
    for (let first = 0; first < indices.length; first += PER_PATH) {
      pen.beginPath();
      for (const index of indices.slice(first, first + PER_PATH)) {
        const from = at(picture, scene.from[index] ?? 0);
        const to = at(picture, scene.to[index] ?? 0);
        pen.moveTo(from.x, from.y);
        pen.lineTo(to.x, to.y);
      }
      pen.stroke();
    }
  }
  pen.restore();
}

function at({ scene, camera, viewport }: Picture, index: number): { x: number; y: number } {
  return toViewport(camera, viewport, scene.x[index] ?? 0, scene.y[index] ?? 0);
}
