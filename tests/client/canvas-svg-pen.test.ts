import { describe, expect, it } from "vitest";
import { EdgeCurve } from "../../client/canvas/edge-curve.ts";
import { BADGE_GAP, LINE_STYLES } from "../../client/canvas/edge-style.ts";
import { paintText } from "../../client/canvas/paint.ts";
import { paintLine } from "../../client/canvas/paint-line.ts";
import { SvgPen } from "../../client/canvas/svg-pen.ts";
import { UI_FONT } from "../../client/canvas/text-measure.ts";
import { THEMES } from "../../client/canvas/theme.ts";
import { LINE_KINDS } from "../../client/graph/line-kind.ts";

const theme = THEMES.light;
const newPen = () => new SvgPen(UI_FONT, (_font, text) => text.length * 6);
const HALOED = { font: `500 12px ${UI_FONT}`, colour: theme.ink, halo: 3.5, align: "left" } as const;

const HOSTILE = [
  '<img src=x onerror="alert(1)">',
  "<script>alert(1)</script>",
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "]]></text><script>alert(1)</script>",
  "&lt;script&gt; &amp; &#60;",
  "nul \u0000 bell \u0007 half \uD800 end",
];

/** Elements, attributes and texts of a document that is well-formed as far as this reads it; throws where it is not. */
function readXml(document: string): { elements: string[]; attributes: string[]; texts: string[] } {
  const [elements, attributes, texts, open] = [[], [], [], []] as [string[], string[], string[], string[]];
  const pieces = document.match(/<[^<>]*>|[^<>]+/g) ?? [];
  if (pieces.join("") !== document) throw new Error("A < or > stands outside of a tag.");
  for (const piece of pieces) {
    if (piece.startsWith("<?")) continue;
    if (piece.startsWith("</")) {
      if (open.pop() !== piece.slice(2, -1)) throw new Error(`${piece} closes nothing.`);
    } else if (piece.startsWith("<")) {
      const [, name = "", rest = ""] = /^<(\w+)((?: [\w:-]+="[^"&]*(?:&[#\w]+;[^"&]*)*")*)\/?>$/.exec(piece) ?? [];
      if (name === "") throw new Error(`${piece} is no tag.`);
      elements.push(name);
      for (const [, attribute = ""] of rest.matchAll(/ ([\w:-]+)="/g)) attributes.push(attribute);
      if (!piece.endsWith("/>")) open.push(name);
    } else if (piece.trim() !== "") {
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(piece)) throw new Error(`${piece} has a bare &.`);
      texts.push(
        piece
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, "&"),
      );
    }
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} stay open.`);
  return { elements, attributes, texts };
}

describe("SvgPen", () => {
  it("row 35: hostile names are text in the SVG, without script or event attribute", () => {
    const pen = newPen();
    for (const name of HOSTILE) paintText(pen, theme, name, 10, 20, HALOED);
    const { elements, attributes, texts } = readXml(pen.document(100, 50, HOSTILE.join(" ")));
    expect([...new Set(elements)].sort()).toEqual(["svg", "text", "title"]);
    expect(attributes.filter((name) => /^on|href|style/i.test(name))).toEqual([]);
    const shown = HOSTILE.map((name) => name.replace(/\p{Cc}|\p{Cs}/gu, "\uFFFD"));
    // Each halo, then each text.
    expect(texts).toEqual([shown.join(" "), ...shown.flatMap((name) => [name, name])]);
  });

  it("keeps the width that a text has on the canvas", () => {
    const pen = newPen();
    paintText(pen, theme, "Caracas", 10, 20, HALOED);
    expect(pen.document(100, 50, "")).toContain('textLength="42"');
  });

  it("paints under the transformation of the moment, and clips until it is restored", () => {
    const pen = newPen();
    pen.save();
    pen.beginPath();
    pen.rect(0, 0, 10, 10);
    pen.clip();
    pen.translate(5, 6);
    pen.scale(2, 2);
    pen.fillRect(0, 0, 1, 1);
    pen.restore();
    pen.fillRect(0, 0, 3, 3);
    const svg = pen.document(10, 10, "");
    expect(readXml(svg).elements).toEqual(["svg", "title", "clipPath", "path", "g", "rect", "rect"]);
    expect(svg).toContain('transform="matrix(2 0 0 2 5 6)"');
    expect(svg.indexOf("</g>")).toBeLessThan(svg.indexOf('width="3"'));
  });

  it("closes a whole turn, which one arc cannot draw", () => {
    const pen = newPen();
    pen.beginPath();
    pen.arc(0, 0, 5, 0, 2 * Math.PI);
    pen.fill();
    expect(pen.document(10, 10, "")).toContain('d="M5 0A5 5 0 0 1 -5 0A5 5 0 0 1 5 0Z"');
  });

  it("refuses a colour that is not one", () => {
    const pen = newPen();
    pen.fillStyle = {} as CanvasGradient;
    expect(() => pen.fillRect(0, 0, 1, 1)).toThrow("Only plain colours");
  });
});

describe("paintLine", () => {
  const end = (x: number) => ({ x, y: 50, radius: 10, classIndex: 0, contested: false });
  const draw = (kind: (typeof LINE_KINDS)[number], opacity: number, bend = 0) => {
    const pen = newPen();
    const curve = new EdgeCurve(end(0), end(200), bend, 1);
    const style = LINE_STYLES[kind];
    const look = { style, colour: theme[style.colour], extra: 0, gap: BADGE_GAP, opacity, halo: false };
    paintLine(pen, { theme, markOpacity: 1, factor: 1 }, curve, look);
    return { svg: pen.document(200, 100, ""), curve };
  };

  it("draws every kind of line, each as no other", () => {
    const drawings = LINE_KINDS.map((kind) => draw(kind, 1).svg);
    for (const svg of drawings) expect(readXml(svg).elements.length).toBeGreaterThan(2);
    expect(new Set(drawings).size).toBe(LINE_KINDS.length);
  });

  it("leaves the gap of a disputed line free, For to the left of travel, on both strands", () => {
    const { svg, curve } = draw("disputed", 1);
    const strandsOf = (colour: string) =>
      [...svg.matchAll(/<path d="([^"]+)"[^>]*stroke="([^"]+)"/g)]
        .filter(([, , stroke]) => stroke === colour)
        .map(([, path = ""]) => [...path.matchAll(/([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]));
    for (const [colour, side] of [
      [theme.for, -1],
      [theme.against, 1],
    ] as const) {
      const points = strandsOf(colour).flat();
      expect(strandsOf(colour)).toHaveLength(2);
      for (const [x = 0, y = 0] of points) {
        expect(Math.abs(x - curve.middle)).toBeGreaterThanOrEqual(BADGE_GAP - 0.01);
        expect(Math.sign(y - 50)).toBe(side);
      }
      // Apart by 2.3 along the line, by 3.4 more at the gap.
      expect(Math.max(...points.map(([, y = 0]) => Math.abs(y - 50)))).toBeCloseTo(5.7, 2);
      expect(Math.min(...points.map(([, y = 0]) => Math.abs(y - 50)))).toBeCloseTo(2.3, 2);
    }
  });

  it("gives a faint line no second coat where it meets its head", () => {
    const xs = [...draw("single-origin", 0.45).svg.matchAll(/ d="([^"]+)"/g)].map(([, path = ""]) =>
      [...path.matchAll(/([-\d.]+) [-\d.]+/g)].map(([, x]) => Number(x)),
    );
    const [line = [], head = []] = xs;
    expect(Math.max(...line)).toBeLessThanOrEqual(Math.min(...head));
  });

  it("draws nothing where two nodes leave no room", () => {
    const pen = newPen();
    const style = LINE_STYLES["on-record"];
    const look = { style, colour: theme.ink, extra: 0, gap: 0, opacity: 1, halo: true };
    paintLine(pen, { theme, markOpacity: 1, factor: 1 }, new EdgeCurve(end(0), end(22), 0, 1), look);
    expect(readXml(pen.document(10, 10, "")).elements).toEqual(["svg", "title"]);
  });
});
