import { floatColor } from "sigma/utils";
import type { CanvasView } from "../graph/canvas-view.ts";
import { classOf } from "../graph/classes.ts";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "../graph/explorer-graph.ts";
import { leavesOutEdge, leavesOutNode } from "../graph/filtered.ts";
import { lineKindOf } from "../graph/line-kind.ts";
import { isContested } from "../graph/standing.ts";
import type { EdgeFans } from "./edge-fans.ts";
import { marksOf, widthOf } from "./edge-marks.ts";
import { BADGE_GAP, BARE_GAP, lineStyleOf } from "./edge-style.ts";
import { Emphasis } from "./emphasis.ts";
import type { DrawnNode } from "./node-program.ts";
import { ICON_UNIT, NODE_FLAG } from "./node-shader.ts";
import { CLASS_INDEX, MIXED_INDEX } from "./node-shape.ts";
import type { NodePaint } from "./paint-node.ts";
import { paintOf } from "./paints.ts";
import type { DrawnEdge } from "./ribbon-program.ts";
import { classColours, mixed, THEMES, type Theme } from "./theme.ts";

/** Lines above this many are drawn straight and solid. */
export const SIMPLE_ABOVE = 20_000;

/** Names of the programs, as Sigma's `type`. */
export const PROGRAM = { node: "shape", straight: "straight", curved: "curved", fast: "fast" } as const;

/** How every node and edge looks under the present view. Sigma's reducers, installed once, ask it. */
export class Appearance {
  view: CanvasView;
  emphasis: Emphasis | null = null;
  simplified = false;
  /** Newcomers that are drawn elsewhere, and smaller, than they are: see `Growth`. */
  readonly growing = new Map<string, { readonly x: number; readonly y: number; readonly scale: number }>();
  readonly #graph: ExplorerGraph;
  readonly #fans: EdgeFans;
  readonly #plain = new Map<string, string>();

  constructor(graph: ExplorerGraph, fans: EdgeFans, view: CanvasView) {
    this.#graph = graph;
    this.#fans = fans;
    this.view = view;
  }

  setView(view: CanvasView): void {
    const before = this.view;
    this.view = view;
    if (!recedesAlike(before, view)) this.emphasis = Emphasis.of(this.#graph, view);
  }

  /** Whether an edge is drawn at all: of a kind that is, and not left out by a filter. */
  isDrawn(id: string, edge: EdgeAttributes): boolean {
    return !this.view.hiddenLines.has(lineKindOf(edge)) && !leavesOutEdge(this.view, id);
  }

  isNodeDrawn(id: string): boolean {
    return !leavesOutNode(this.view, id);
  }

  /** The edge whose line stands for this one: itself, or the one that its bundle shows. */
  standsFor(id: string): string {
    const { bundle } = this.#fans.placeOf(id);
    if (bundle === null || this.simplified) return id;
    const { view, emphasis } = this;
    // Asked for every edge of the bundle: where nothing can be found, it is not looked through.
    const selected = view.selectedEdges.size === 0 ? undefined : bundle.find((other) => view.selectedEdges.has(other));
    const strong = emphasis === null ? undefined : bundle.find((other) => emphasis.opacityOf(other) === 1);
    return selected ?? strong ?? bundle[0] ?? id;
  }

  /** How a node looks, for whoever draws it. */
  lookOf(id: string, node: NodeAttributes): NodePaint {
    const { view, emphasis } = this;
    const nodeClass = classOf(node.kind);
    const theme = THEMES[view.theme];
    const selected = view.selectedNodes.has(id);
    const hovered = view.hoveredNode === id;
    const faint = emphasis?.toneOf(id) === "faint" && !selected && !hovered;
    const rule = view.look?.colour ?? null;
    const group = node.held !== undefined;
    const isMixed = group && node.kind === "";
    const full =
      rule !== null
        ? paintOf(view.theme, rule.kind, view.look?.paint.get(id))
        : isMixed
          ? { fill: theme.canvas, border: theme.edgeStrong }
          : classColours(theme, nodeClass);
    // Spread, they would make another object for every node that is drawn anew.
    const fill = faint ? theme.sunk : full.fill;
    const border = faint ? theme.line2 : full.border;
    const contested = isContested(node.existence);
    const painted = rule !== null && !faint;
    const classIndex = isMixed ? MIXED_INDEX : CLASS_INDEX[nodeClass];
    const icon = view.look?.glyph.get(id) ?? null;
    return { classIndex, fill, border, contested, selected, hovered, faint, painted, icon, group };
  }

  readonly nodeReducer = (id: string, node: NodeAttributes): Partial<DrawnNode> => {
    const look = this.lookOf(id, node);
    let code: number = look.classIndex;
    if (look.contested) code += NODE_FLAG.contested;
    if (look.selected) code += NODE_FLAG.selected;
    if (look.hovered) code += NODE_FLAG.hovered;
    if (look.faint) code += NODE_FLAG.faint;
    if (look.painted) code += NODE_FLAG.painted;
    if (look.group) code += NODE_FLAG.group;
    if (look.icon !== null) code += (look.icon + 1) * ICON_UNIT;
    const growing = this.growing.get(id);
    return {
      x: growing?.x ?? node.x,
      y: growing?.y ?? node.y,
      size: node.size * (growing?.scale ?? 1),
      label: null,
      hidden: !this.isNodeDrawn(id),
      type: PROGRAM.node,
      code,
      fill: floatColor(look.fill),
      border: floatColor(look.border),
    };
  };

  /** Tens of thousands of lines at full strength are one blot: they are drawn pale, as if a third covered. */
  #plainColour(token: keyof Theme, strength: number): string {
    const theme = THEMES[this.view.theme];
    const key = `${this.view.theme} ${token} ${strength}`;
    const known = this.#plain.get(key) ?? mixed(theme[token], theme.canvas, strength === 1 ? 0.34 : strength * 0.5);
    this.#plain.set(key, known);
    return known;
  }

  readonly edgeReducer = (id: string, edge: EdgeAttributes): Partial<DrawnEdge> => {
    const { view } = this;
    const theme = THEMES[view.theme];
    const style = lineStyleOf(edge);
    const opacity = this.emphasis === null ? 1 : this.emphasis.opacityOf(id);
    if (this.simplified) {
      return {
        type: PROGRAM.fast,
        size: 1,
        color: view.selectedEdges.has(id) ? theme.ink : this.#plainColour(style.colour, opacity),
        hidden: !this.isDrawn(id, edge),
      };
    }
    const place = this.#fans.placeOf(id);
    const selected = view.selectedEdges.has(id);
    const hovered = view.hoveredEdge === id;
    const marks = opacity < 0.5 ? [] : marksOf(edge, place.bundle?.length);
    return {
      type: place.bend === 0 ? PROGRAM.straight : PROGRAM.curved,
      size: style.width,
      color: theme[style.colour],
      hidden: !this.isDrawn(id, edge) || this.standsFor(id) !== id,
      style,
      extra: (hovered ? 1 : 0) + (selected && edge.status === "disputed" ? 0.75 : 0),
      bend: place.bend,
      gap: marks.length > 0 ? Math.max(BADGE_GAP, widthOf(marks) / 2 + 3.5) : BARE_GAP,
      opacity,
      halo: selected,
      tint: floatColor(theme[style.colour]),
    };
  };
}

/** Whether two views ask for the same emphasis: pointing at something does not change it. */
function recedesAlike(a: CanvasView, b: CanvasView): boolean {
  return (
    a.path === b.path &&
    a.filtered === b.filtered &&
    a.selectedNodes === b.selectedNodes &&
    a.selectedEdges === b.selectedEdges &&
    a.speakers === b.speakers &&
    a.hiddenLines === b.hiddenLines
  );
}
