import { words } from "../words/words.ts";

/** The picture cannot be drawn here. `code` says why; the message says what the reader can do. */
export class CanvasError extends Error {
  readonly code: "webgl2-missing" | "container-empty";

  constructor(code: CanvasError["code"], message: string) {
    super(message);
    this.name = "CanvasError";
    this.code = code;
  }
}

/** Throws `webgl2-missing` where the browser has no WebGL2; the probe's own context is given back at once. */
export function requireWebGl2(): void {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (gl === null) {
    throw new CanvasError("webgl2-missing", words().canvas.noWebGl2);
  }
  gl.getExtension("WEBGL_lose_context")?.loseContext();
}
