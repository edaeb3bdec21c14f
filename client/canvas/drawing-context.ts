import type { ThemeName } from "../graph/canvas-view.ts";
import { MARK_OPACITY, rgbOf, THEMES, type Theme } from "./theme.ts";

/** What the programs read when they draw a frame; the canvas writes it. */
export interface DrawingContext {
  themeName: ThemeName;
  /** What radii are multiplied by at the present zoom. */
  sizeFactor: number;
}

export function themeOf(context: DrawingContext): Theme {
  return THEMES[context.themeName];
}

/** Sets a colour uniform; one that the compiler left out is passed over. */
export function setColour(gl: WebGL2RenderingContext, location: WebGLUniformLocation | undefined, hex: string): void {
  if (location !== undefined) gl.uniform3fv(location, rgbOf(hex));
}

export function markOpacity(context: DrawingContext): { line: number; node: number } {
  return MARK_OPACITY[context.themeName];
}
