import type { GlyphPen } from "./pen.ts";

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What `save` keeps. */
const KEPT = [
  "fillStyle",
  "strokeStyle",
  "lineWidth",
  "lineCap",
  "lineJoin",
  "lineDashOffset",
  "globalAlpha",
  "font",
  "textAlign",
  "textBaseline",
] as const;

const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  left: "start",
  start: "start",
  center: "middle",
  right: "end",
  end: "end",
};

/**
 * Writes what is painted down as SVG. Texts become text, with what XML cannot hold replaced, so that no name can bring
 * an element or an attribute. A path must be stroked or filled under the transformation that it was begun under.
 */
export class SvgPen implements GlyphPen {
  fillStyle: GlyphPen["fillStyle"] = "#000000";
  strokeStyle: GlyphPen["strokeStyle"] = "#000000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  lineDashOffset = 0;
  globalAlpha = 1;
  font = "400 10px sans-serif";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  readonly #family: string;
  readonly #measure: (font: string, text: string) => number;
  readonly #parts: string[] = [];
  readonly #saved: { state: Pick<SvgPen, (typeof KEPT)[number]>; matrix: Matrix; dash: number[]; groups: number }[] =
    [];
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  #dash: number[] = [];
  #path = "";
  /** Groups opened by `clip` since the last `save`. */
  #groups = 0;
  #clips = 0;

  /**
   * @param family font family of the whole picture
   * @param measure width of a text in px: each text keeps it where the reader's fonts are others
   */
  constructor(family: string, measure: (font: string, text: string) => number) {
    this.#family = family;
    this.#measure = measure;
  }

  /** The document, `width` by `height` px. */
  document(width: number, height: number, title: string): string {
    const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escaped(this.#family)}" role="img">`,
      `<title>${escaped(title)}</title>`,
      ...this.#parts,
      "</svg>\n",
    ].join("\n");
  }

  save(): void {
    const state = Object.fromEntries(KEPT.map((key) => [key, this[key]])) as Pick<SvgPen, (typeof KEPT)[number]>;
    this.#saved.push({ state, matrix: this.#matrix, dash: this.#dash, groups: this.#groups });
    this.#groups = 0;
  }

  restore(): void {
    const before = this.#saved.pop();
    if (before === undefined) return;
    for (; this.#groups > 0; this.#groups -= 1) this.#parts.push("</g>");
    Object.assign(this, before.state);
    this.#matrix = before.matrix;
    this.#dash = before.dash;
    this.#groups = before.groups;
  }

  translate(x: number, y: number): void {
    this.#multiply([1, 0, 0, 1, x, y]);
  }

  scale(x: number, y: number): void {
    this.#multiply([x, 0, 0, y, 0, 0]);
  }

  rotate(angle: number): void {
    this.#multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }

  beginPath(): void {
    this.#path = "";
  }

  closePath(): void {
    this.#path += "Z";
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${num(x)} ${num(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === "" ? "M" : "L"}${num(x)} ${num(y)}`;
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    const turn = Math.min(to - from, 2 * Math.PI);
    // One arc cannot end where it began.
    const steps = turn > Math.PI ? 2 : 1;
    for (let step = 1; step <= steps; step += 1) {
      const angle = from + (turn * step) / steps;
      this.#arcTo(radius, radius, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    if (turn === 2 * Math.PI) this.closePath();
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${num(x)} ${num(y)}h${num(width)}v${num(height)}h${num(-width)}Z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radii?: Parameters<GlyphPen["roundRect"]>[4]): void {
    const given = typeof radii === "number" ? [radii] : Array.isArray(radii) ? radii.map(Number) : [0];
    const most = Math.min(width, height) / 2;
    const [tl, tr, br, bl] = [0, 1, 2, 3].map((corner) => Math.min(most, given[corner] ?? given[0] ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    this.moveTo(x + tl, y);
    this.lineTo(x + width - tr, y);
    if (tr > 0) this.#arcTo(tr, tr, x + width, y + tr);
    this.lineTo(x + width, y + height - br);
    if (br > 0) this.#arcTo(br, br, x + width - br, y + height);
    this.lineTo(x + bl, y + height);
    if (bl > 0) this.#arcTo(bl, bl, x, y + height - bl);
    this.lineTo(x, y + tl);
    if (tl > 0) this.#arcTo(tl, tl, x + tl, y);
    this.closePath();
  }

  fill(): void {
    if (this.#path !== "") this.#write(`<path d="${this.#path}" ${this.#filled()}/>`);
  }

  stroke(): void {
    if (this.#path !== "") this.#write(`<path d="${this.#path}" ${this.#stroked()}/>`);
  }

  strokePath(data: string): void {
    this.#write(`<path d="${escaped(data)}" ${this.#stroked()}/>`);
  }

  clip(): void {
    const id = `clip-${this.#clips}`;
    this.#clips += 1;
    this.#parts.push(`<clipPath id="${id}"><path d="${this.#path}"${this.#transform()}/></clipPath>`);
    this.#parts.push(`<g clip-path="url(#${id})">`);
    this.#groups += 1;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const size = `width="${num(width)}" height="${num(height)}"`;
    this.#write(`<rect x="${num(x)}" y="${num(y)}" ${size} ${this.#filled()}/>`);
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, this.#filled());
  }

  /** The halo of a text: seen, not read. */
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `${this.#stroked()} aria-hidden="true"`);
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash];
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const [, weight = "400", size = "10", family = ""] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const font = `font-weight="${weight}" font-size="${size}"`;
    const own = family === this.#family ? "" : ` font-family="${escaped(family)}"`;
    const width = `textLength="${num(this.#measure(this.font, text))}" lengthAdjust="spacingAndGlyphs"`;
    const anchor = ANCHORS[this.textAlign] === "start" ? "" : ` text-anchor="${ANCHORS[this.textAlign]}"`;
    const place = `x="${num(x)}" y="${num(y)}"${anchor}`;
    this.#write(`<text ${place} ${font}${own} ${width} ${paint}>${escaped(text)}</text>`);
  }

  #filled(): string {
    return `fill="${colourOf(this.fillStyle)}"${this.#alpha("fill")}`;
  }

  #stroked(): string {
    const cap = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    const join = this.lineJoin === "miter" ? "" : ` stroke-linejoin="${this.lineJoin}"`;
    const dash = this.#dash.length === 0 ? "" : ` stroke-dasharray="${this.#dash.map(num).join(" ")}"`;
    const offset =
      this.#dash.length === 0 || this.lineDashOffset === 0 ? "" : ` stroke-dashoffset="${num(this.lineDashOffset)}"`;
    const line = `stroke="${colourOf(this.strokeStyle)}" stroke-width="${num(this.lineWidth)}"`;
    return `fill="none" ${line}${cap}${join}${dash}${offset}${this.#alpha("stroke")}`;
  }

  #alpha(what: "fill" | "stroke"): string {
    return this.globalAlpha === 1 ? "" : ` ${what}-opacity="${num(this.globalAlpha)}"`;
  }

  #transform(): string {
    const [a, b, c, d, e, f] = this.#matrix;
    if (a === 1 && b === 0 && c === 0 && d === 1) {
      return e === 0 && f === 0 ? "" : ` transform="translate(${num(e)} ${num(f)})"`;
    }
    const linear = [a, b, c, d].map((value) => String(Math.round(value * 1e5) / 1e5)).join(" ");
    return ` transform="matrix(${linear} ${num(e)} ${num(f)})"`;
  }

  #write(element: string): void {
    // After the name of the element, so that it reads as SVG is written.
    this.#parts.push(element.replace(/^<\w+/, (name) => name + this.#transform()));
  }

  #multiply([a, b, c, d, e, f]: Matrix): void {
    const [ma, mb, mc, md, me, mf] = this.#matrix;
    this.#matrix = [
      ma * a + mc * b,
      mb * a + md * b,
      ma * c + mc * d,
      mb * c + md * d,
      ma * e + mc * f + me,
      mb * e + md * f + mf,
    ];
  }

  #arcTo(rx: number, ry: number, x: number, y: number): void {
    this.#path += `A${num(rx)} ${num(ry)} 0 0 1 ${num(x)} ${num(y)}`;
  }
}

const num = (value: number): string => String(Math.round(value * 100) / 100 || 0);

function colourOf(style: GlyphPen["fillStyle"]): string {
  if (typeof style !== "string") throw new Error("Only plain colours can be written as SVG.");
  return escaped(style);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as XML holds it; control characters and half characters, which it cannot hold, become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
