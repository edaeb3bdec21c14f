// graphology ships its ForceAtlas2 iteration without types.
declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  /** One step, written into `nodes` (ten columns to a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed). */
  function iterate(settings: ForceAtlas2Settings, nodes: Float32Array, edges: Float32Array): object;
  export = iterate;
}
declare module "graphology-layout-forceatlas2/defaults.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  const defaults: Required<ForceAtlas2Settings>;
  export = defaults;
}
