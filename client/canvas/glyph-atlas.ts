/** Side of one glyph in the atlas in px; halved by mipmaps down to what is drawn. */
const CELL = 128;

/** One glyph per node class, in the order of `CLASS_INDEX`, on a 16 px grid, drawn as strokes. */
export const GLYPHS: readonly string[] = [
  // one person
  "M10.7 5.3a2.7 2.7 0 1 1-5.4 0a2.7 2.7 0 1 1 5.4 0M2.8 13.8c.5-3 2.600-4.600 5.200-4.600s4.700 1.600 5.200 4.600",
  // two people
  "M8.100 5.700a2.300 2.300 0 1 1-4.600 0a2.300 2.300 0 1 1 4.600 0M1.500 13.300c.4-2.700 2.100-4 4.300-4s3.900 1.300 4.300 4M10.400 3.600a2.300 2.300 0 0 1 0 4.300M12 9.800c1.500.5 2.400 1.700 2.700 3.500",
  // a building with columns
  "M2 6.300 8 2.500l6 3.800zM3.900 6.500v5.600M8 6.500v5.600M12.100 6.500v5.600M2 13.500h12",
  // a map pin
  "M8 14.300c3-3 4.500-5.400 4.500-7.600a4.500 4.500 0 0 0-9 0c0 2.200 1.500 4.600 4.500 7.600zM9.600 6.600a1.600 1.600 0 1 1-3.200 0a1.600 1.600 0 1 1 3.200 0",
  // a bolt
  "M9 1.900 3.700 9.100H8l-1 5 5.300-7.200H8z",
  // a hash
  "M5.900 2.300 4.700 13.700M11.300 2.300l-1.200 11.400M2.500 5.800h11.200M2.300 10.200h11.200",
];

/** What a rule tells categories apart by, whatever their kind, on the same grid; in the atlas after `GLYPHS`. */
export const RULE_GLYPHS: readonly string[] = [
  // a star
  "M8 1.900 9.800 6h4.300l-3.400 2.700 1.200 4.500L8 10.600l-3.900 2.600 1.200-4.500L1.900 6h4.300z",
  // a flag
  "M3.700 14.300V2.200M3.700 2.900h8.800l-2.300 3.100 2.300 3.100H3.700",
  // a page
  "M3.800 1.900h5.400l3 3v9.200H3.800zM9 2v3.200h3.200M6 8.300h4M6 11h4",
  // a coin
  "M13.900 8a5.900 5.900 0 1 1-11.800 0a5.900 5.900 0 1 1 11.800 0M10.100 6.100C9.700 5.300 9 4.900 8 4.900c-2.700 0-2.700 3 0 3.100s2.700 3.100 0 3.100c-1 0-1.700-.4-2.100-1.200M8 3.800v8.400",
  // an eye
  "M1.500 8C3 5.200 5.300 3.700 8 3.700S13 5.200 14.500 8C13 10.800 10.700 12.300 8 12.300S3 10.800 1.500 8zM10 8a2 2 0 1 1-4 0a2 2 0 1 1 4 0",
  // a shield
  "M8 1.900 13 3.700v4.100c0 3-1.900 5-5 6.400c-3.100-1.400-5-3.400-5-6.400V3.700z",
  // a drop
  "M8 1.900c2.800 3.200 4.300 5.500 4.300 7.700a4.300 4.300 0 0 1-8.600 0C3.700 7.400 5.200 5.100 8 1.900z",
  // a sun
  "M10.600 8a2.600 2.600 0 1 1-5.200 0a2.600 2.600 0 1 1 5.200 0M8 1.700v1.500M8 12.800v1.500M1.700 8h1.500M12.800 8h1.500M3.500 3.500l1.100 1.100M11.400 11.400l1.100 1.100M3.500 12.500l1.100-1.100M11.400 4.600l1.100-1.100",
];

const ATLAS = [...GLYPHS, ...RULE_GLYPHS];
export const GLYPH_COUNT = ATLAS.length;

/** White glyphs side by side on nothing; only the alpha is read. */
export function drawGlyphAtlas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = CELL * GLYPH_COUNT;
  canvas.height = CELL;
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  context.strokeStyle = "#fff";
  context.lineWidth = 1.35;
  context.lineCap = "round";
  context.lineJoin = "round";
  ATLAS.forEach((path, index) => {
    // One grid px is left free around each glyph, so that mipmaps do not bleed into the next.
    context.setTransform(CELL / 18, 0, 0, CELL / 18, index * CELL + CELL / 18, CELL / 18);
    context.stroke(new Path2D(path));
  });
  return canvas;
}
