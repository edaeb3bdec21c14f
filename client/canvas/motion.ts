/** Duration of camera moves and of newcomers growing, in ms. */
export const MOTION_MS = 320;

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/** Calls `step` with 0 to 1 once a frame until `ms` are over, then `done`. Returns the function that stops it short. */
export function animate(ms: number, step: (t: number) => void, done: () => void): () => void {
  const began = performance.now();
  let frame = 0;
  const tick = (): void => {
    const t = Math.min(1, (performance.now() - began) / ms);
    step(easeOut(t));
    if (t < 1) frame = requestAnimationFrame(tick);
    else done();
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
