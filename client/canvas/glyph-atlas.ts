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

export const GLYPH_COUNT = GLYPHS.length;

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
  GLYPHS.forEach((path, index) => {
    // One grid px is left free around each glyph, so that mipmaps do not bleed into the next.
    context.setTransform(CELL / 18, 0, 0, CELL / 18, index * CELL + CELL / 18, CELL / 18);
    context.stroke(new Path2D(path));
  });
  return canvas;
}
