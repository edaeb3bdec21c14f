import { EdgeProgram, type EdgeProgramType, type ProgramType } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "../graph/explorer-graph.ts";
import { type DrawingContext, markOpacity, setColour, themeOf } from "./drawing-context.ts";
import type { LineStyle } from "./edge-style.ts";
import type { DrawnNode } from "./node-program.ts";
import { RIBBON_FRAGMENT, RIBBON_VERTEX } from "./ribbon-shader.ts";

/** What the edge reducer hands to the program beside Sigma's own. */
export interface DrawnEdge extends EdgeDisplayData {
  style: LineStyle;
  /** Px added to the width by a hover or a selection. */
  extra: number;
  /** Px from the chord at the middle; `LOOP` and above is a self-loop. */
  bend: number;
  /** Half gap in the middle of a disputed line, px. */
  gap: number;
  opacity: number;
  halo: boolean;
  /** Packed by Sigma's `floatColor`. */
  tint: number;
}

const UNIFORMS = [
  "u_matrix",
  "u_viewport",
  "u_scale",
  "u_density",
  "u_for",
  "u_con",
  "u_canvas",
  "u_mark",
  "u_markOpacity",
] as const;
type Uniform = (typeof UNIFORMS)[number];
type ProgramInfo = Parameters<InstanceType<ProgramType>["setUniforms"]>[1];

/** The strip that is instanced for every line: pairs of corners, `segments` of them along it. */
function strip(segments: number): number[][] {
  return Array.from({ length: segments + 1 }, (_, index) => [
    [index / segments, 1],
    [index / segments, -1],
  ]).flat();
}

/**
 * The program for lines, in two sizes of strip: one segment for straight lines, more for curves and loops. The patterns
 * are the fragment shader's.
 */
export function createRibbonProgram(
  context: DrawingContext,
  segments: number,
): EdgeProgramType<NodeAttributes, EdgeAttributes> {
  const corners = strip(segments);
  return class RibbonProgram extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    readonly #gl: WebGL2RenderingContext;

    constructor(...[gl, , renderer]: ConstructorParameters<ProgramType<Uniform, NodeAttributes, EdgeAttributes>>) {
      super(gl, null, renderer);
      this.#gl = gl as WebGL2RenderingContext;
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: RIBBON_VERTEX,
        FRAGMENT_SHADER_SOURCE: RIBBON_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_ends", size: 4, type: FLOAT },
          { name: "a_line", size: 4, type: FLOAT },
          { name: "a_state", size: 4, type: FLOAT },
          { name: "a_colour", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_at", size: 2, type: FLOAT }],
        CONSTANT_DATA: corners,
      };
    }

    processVisibleItem(
      _id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      const edge = data as DrawnEdge;
      const { style } = edge;
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = source.size;
      array[start + 5] = target.size;
      array[start + 6] = (source as DrawnNode).code & 15;
      array[start + 7] = (target as DrawnNode).code & 15;
      array[start + 8] = style.pattern + 8 * style.head;
      array[start + 9] = style.width + edge.extra;
      array[start + 10] = style.headLength;
      array[start + 11] = style.headHalf;
      array[start + 12] = edge.bend;
      array[start + 13] = edge.gap;
      array[start + 14] = edge.opacity;
      array[start + 15] = edge.halo ? 1 : 0;
      array[start + 16] = edge.tint;
    }

    setUniforms(params: RenderParams, { uniformLocations }: ProgramInfo): void {
      const gl = this.#gl;
      const theme = themeOf(context);
      const at = (name: Uniform): WebGLUniformLocation | null => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix);
      gl.uniform2f(at("u_viewport"), params.width, params.height);
      gl.uniform1f(at("u_scale"), context.sizeFactor);
      gl.uniform1f(at("u_density"), params.pixelRatio);
      gl.uniform1f(at("u_markOpacity"), markOpacity(context).line);
      setColour(gl, uniformLocations.u_for, theme.for);
      setColour(gl, uniformLocations.u_con, theme.against);
      setColour(gl, uniformLocations.u_canvas, theme.canvas);
      setColour(gl, uniformLocations.u_mark, theme.mark);
    }
  };
}
