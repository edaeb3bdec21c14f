/**
 * How many letters of `x` are wrong, missing, added or swapped with their neighbour to make `y`; `most + 1` for more than
 * `most`. No stretch of text is changed twice (optimal string alignment), as in Lucene's fuzzy terms.
 */
export function editDistance(x: string, y: string, most: number): number {
  if (Math.abs(x.length - y.length) > most) return most + 1;
  let from = 0;
  while (from < x.length && from < y.length && x[from] === y[from]) from += 1;
  let toX = x.length;
  let toY = y.length;
  while (toX > from && toY > from && x[toX - 1] === y[toY - 1]) {
    toX -= 1;
    toY -= 1;
  }
  return within(x.slice(from, toX), y.slice(from, toY), most);
}

/** Only the band around the diagonal is filled in: a cell further off than `most` costs more than that. */
function within(x: string, y: string, most: number): number {
  const far = most + 1;
  if (x.length === 0 || y.length === 0) return Math.min(x.length + y.length, far);
  let twoAbove: number[] = [];
  let leastAbove = 0;
  let above = Array.from({ length: y.length + 1 }, (_, column) => Math.min(column, far));
  for (let row = 1; row <= x.length; row += 1) {
    const here = new Array<number>(y.length + 1).fill(far);
    here[0] = Math.min(row, far);
    let least = here[0];
    for (let column = Math.max(1, row - most); column <= Math.min(y.length, row + most); column += 1) {
      const same = x[row - 1] === y[column - 1];
      const diagonal = (above[column - 1] ?? far) + (same ? 0 : 1);
      let cost = Math.min(diagonal, (above[column] ?? far) + 1, (here[column - 1] ?? far) + 1);
      if (row > 1 && column > 1 && x[row - 1] === y[column - 2] && x[row - 2] === y[column - 1]) {
        cost = Math.min(cost, (twoAbove[column - 2] ?? far) + 1);
      }
      here[column] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    // A swap reaches two rows up: only two rows without a way are the end.
    if (least > most && leastAbove > most) return far;
    leastAbove = least;
    twoAbove = above;
    above = here;
  }
  return above[y.length] ?? far;
}
