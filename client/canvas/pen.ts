/**
 * What pictures are painted with: the part of a 2D canvas context that painting needs. A context is one; `SvgPen` writes
 * the same calls down as SVG, and the compiler refuses to paint with what it could not write.
 */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "save"
  | "restore"
  | "translate"
  | "scale"
  | "rotate"
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "rect"
  | "roundRect"
  | "fill"
  | "stroke"
  | "clip"
  | "fillRect"
  | "fillText"
  | "strokeText"
  | "setLineDash"
  | "lineDashOffset"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "fillStyle"
  | "strokeStyle"
  | "globalAlpha"
  | "font"
  | "textAlign"
  | "textBaseline"
>;

/** A pen that also strokes a path given as SVG path data: the glyphs. */
export interface GlyphPen extends Pen {
  strokePath(data: string): void;
}

/** The pen that paints on a canvas. */
export function glyphPen(context: CanvasRenderingContext2D): GlyphPen {
  return Object.assign(context, { strokePath: (data: string) => context.stroke(new Path2D(data)) });
}
