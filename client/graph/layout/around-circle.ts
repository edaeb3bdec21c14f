import type { LayoutProblem } from "./layout-problem.ts";
import { boxHeight, boxWidth } from "./node-box.ts";

/** How often the room that each needs is worked out again from the direction it then has. */
const ROUNDS = 6;

/**
 * Places nodes on one circle about 0, 0, clockwise in their order, each with the room that it needs there: captions lie
 * beside each other at the top and above each other at the sides. Gives the circle's radius, px.
 * @param start direction of the first, radians; 0 is to the right
 * @param least radius, px
 */
export function placeAroundCircle(
  problem: LayoutProblem,
  order: readonly number[],
  start: number,
  least: number,
): number {
  const count = order.length;
  const angles = order.map((_, index) => start + ((index + 0.5) / count) * 2 * Math.PI);
  // A chord is shorter than its arc.
  const bend = count < 3 ? 1.6 : Math.PI / count / Math.sin(Math.PI / count);
  let radius = least;
  for (let round = 0; round < ROUNDS; round += 1) {
    const room = order.map((node, index) => {
      const angle = angles[index] ?? 0;
      const [across, along] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
      return bend * Math.min(boxWidth(problem, node) / across, boxHeight(problem, node) / along);
    });
    const around = room.reduce((sum, length) => sum + length, 0);
    radius = Math.max(least, around / (2 * Math.PI));
    let passed = 0;
    room.forEach((length, index) => {
      angles[index] = start + ((passed + length / 2) / around) * 2 * Math.PI;
      passed += length;
    });
  }
  order.forEach((node, index) => {
    problem.x[node] = radius * Math.cos(angles[index] ?? 0);
    problem.y[node] = radius * Math.sin(angles[index] ?? 0);
  });
  return radius;
}
