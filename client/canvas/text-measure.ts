export const UI_FONT = '"Inter", "SF Pro Text", "Segoe UI", system-ui, "Noto Sans", sans-serif';

/** A font of the canvas: `500 12px` and the page's family. */
export function fontOf(weight: number, size: number): string {
  return `${weight} ${size}px ${UI_FONT}`;
}

const MAX_CACHED = 20_000;
const widths = new Map<string, number>();

let ruler: CanvasRenderingContext2D | null = null;

/** Width of a text in px; measured once per font and text. */
export function textWidth(font: string, text: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement("canvas").getContext("2d");
  if (ruler === null) return text.length * 7;
  ruler.font = font;
  const { width } = ruler.measureText(text);
  if (widths.size > MAX_CACHED) widths.clear();
  widths.set(key, width);
  return width;
}

/** Longest caption drawn on the canvas, in code points. */
const MAX_DRAWN = 34;

export function shortened(text: string): string {
  if (text.length <= MAX_DRAWN) return text;
  const points = Array.from(text);
  return points.length <= MAX_DRAWN
    ? text
    : `${points
        .slice(0, MAX_DRAWN - 1)
        .join("")
        .trimEnd()}…`;
}

/** Forgets all widths: a font that arrived since they were measured makes them wrong. */
export function forgetWidths(): void {
  widths.clear();
}
