type Measure = (font: string, text: string) => number;

/** A text that takes at most `width` px: whole, or with its end left out for an ellipsis. */
export function shortenedTo(width: number, text: string, font: string, measure: Measure): string {
  if (measure(font, text) <= width) return text;
  const points = Array.from(text);
  let [fits, over] = [0, points.length];
  const cut = (count: number) => `${points.slice(0, count).join("").trimEnd()}…`;
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (measure(font, cut(middle)) <= width) fits = middle;
    else over = middle;
  }
  return cut(fits);
}

/** A text in lines of at most `width` px, broken at blanks, and within a word only where it is longer than a line. */
export function wrapped(width: number, text: string, font: string, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(font, longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const point of word) {
      if (line !== "" && measure(font, line + point) > width) {
        lines.push(line);
        line = "";
      }
      line += point;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
