/**
 * What a layout is asked, in columns that a worker is sent without copying. Lengths are px at zoom 1; y grows downwards,
 * as on the page.
 */
export interface LayoutProblem {
  /** Where the nodes are; the answer is written here. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0 for a node that may move, `FIXED` or `ABSENT`. */
  readonly fixed: Uint8Array;
  readonly radius: Float64Array;
  /** Width of the caption under each node. */
  readonly label: Float64Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Length of line that relation label, marks and head of each edge need. */
  readonly room: Float64Array;
  /** Width over height of the canvas. */
  readonly aspect: number;
}

/** Stays where it is: others keep clear of it. */
export const FIXED = 1;
/** Is not in the picture: it stays where it is, and nothing heeds it. */
export const ABSENT = 2;

/** Room that a caption takes below its node, px. */
export const LABEL_HEIGHT = 20;

/** Shortest good distance between the middles of an edge's ends, from what stands on its line. */
export function idealLength(problem: LayoutProblem, edge: number): number {
  const radii = (problem.radius[problem.from[edge] ?? 0] ?? 0) + (problem.radius[problem.to[edge] ?? 0] ?? 0);
  return Math.min(230, Math.max(118, radii + (problem.room[edge] ?? 0)));
}

/** The part of a problem that concerns some of its nodes; edges that leave it are dropped. */
export function subProblem(problem: LayoutProblem, nodes: readonly number[]): LayoutProblem {
  const index = new Map(nodes.map((node, position) => [node, position]));
  const edges: number[] = [];
  for (let e = 0; e < problem.from.length; e += 1) {
    const from = problem.from[e] ?? 0;
    if (index.has(from) && index.has(problem.to[e] ?? 0) && from !== problem.to[e]) edges.push(e);
  }
  const pick = (column: Float64Array | Uint8Array): number[] => nodes.map((node) => column[node] ?? 0);
  return {
    x: Float64Array.from(pick(problem.x)),
    y: Float64Array.from(pick(problem.y)),
    fixed: Uint8Array.from(pick(problem.fixed)),
    radius: Float64Array.from(pick(problem.radius)),
    label: Float64Array.from(pick(problem.label)),
    from: Uint32Array.from(edges, (e) => index.get(problem.from[e] ?? 0) ?? 0),
    to: Uint32Array.from(edges, (e) => index.get(problem.to[e] ?? 0) ?? 0),
    room: Float64Array.from(edges, (e) => problem.room[e] ?? 0),
    aspect: problem.aspect,
  };
}

/** Node indices by connected component, the largest first. */
export function components(problem: LayoutProblem): number[][] {
  const parent = Uint32Array.from(problem.x.keys());
  const find = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    let walk = node;
    while (parent[walk] !== root) {
      const next = parent[walk] ?? root;
      parent[walk] = root;
      walk = next;
    }
    return root;
  };
  for (let e = 0; e < problem.from.length; e += 1) parent[find(problem.from[e] ?? 0)] = find(problem.to[e] ?? 0);
  const groups = new Map<number, number[]>();
  for (let node = 0; node < parent.length; node += 1) {
    const root = find(node);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [node]);
    else group.push(node);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
