import { type CameraState, clampRatio } from "./camera.ts";
import { animate, MOTION_MS } from "./motion.ts";

interface CameraListeners {
  /** The camera stands elsewhere: the picture is to be drawn anew. */
  moved(): void;
  /** It came to rest. */
  rested(): void;
}

/** Where the canvas looks, and how it gets there: by a glide, or at once. */
export class CameraMotion {
  /** No glides: the camera jumps. */
  reducedMotion: boolean;
  #state: CameraState = { x: 0, y: 0, ratio: 1 };
  #placed = false;
  #stop: () => void = () => {};
  readonly #listeners: CameraListeners;

  constructor(reducedMotion: boolean, listeners: CameraListeners) {
    this.reducedMotion = reducedMotion;
    this.#listeners = listeners;
  }

  get state(): CameraState {
    return this.#state;
  }

  /** Ends a glide where it is. */
  stop(): void {
    this.#stop();
    this.#stop = () => {};
  }

  /** Goes there at once, in mid-gesture: it does not rest yet. */
  set(camera: CameraState): void {
    this.#state = { ...camera, ratio: clampRatio(camera.ratio) };
    this.#listeners.moved();
  }

  jumpTo(camera: CameraState): void {
    this.stop();
    this.#placed = true;
    this.set(camera);
    this.#listeners.rested();
  }

  /** Glides there; the first place that a canvas is ever sent to is taken at once, since there was nothing to see before. */
  moveTo(target: CameraState): void {
    if (this.reducedMotion || !this.#placed) {
      this.jumpTo(target);
      return;
    }
    this.stop();
    const to = { ...target, ratio: clampRatio(target.ratio) };
    const from = this.#state;
    this.#stop = animate(
      MOTION_MS,
      (t) =>
        this.set({
          x: from.x + (to.x - from.x) * t,
          y: from.y + (to.y - from.y) * t,
          ratio: from.ratio * (to.ratio / from.ratio) ** t,
        }),
      () => this.#listeners.rested(),
    );
  }

  /** Moves the picture by px of the page. */
  pan(dx: number, dy: number): void {
    const { x, y, ratio } = this.#state;
    this.set({ x: x - dx * ratio, y: y + dy * ratio, ratio });
  }
}
