import type { NodeProgramType, ProgramType } from "sigma/rendering";
import { type NodeHoverDrawingFunction, type NodeLabelDrawingFunction, NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "../graph/explorer-graph.ts";
import { type DrawingContext, markOpacity, setColour, themeOf } from "./drawing-context.ts";
import { drawGlyphAtlas } from "./glyph-atlas.ts";
import { NODE_FRAGMENT, NODE_VERTEX } from "./node-shader.ts";
import { THEMES } from "./theme.ts";

/** What the node reducer hands to the program beside Sigma's own. */
export interface DrawnNode extends NodeDisplayData {
  /** Class in the lowest three bits, then `NODE_FLAG`, then the icon: see `ICON_UNIT`. */
  code: number;
  /** Colours packed into a float by Sigma's `floatColor`. */
  fill: number;
  border: number;
}

const UNIFORMS = [
  "u_matrix",
  "u_viewport",
  "u_scale",
  "u_density",
  "u_mark",
  "u_markOpacity",
  "u_ink",
  "u_glyph",
  "u_glyphInverse",
  "u_glyphFaint",
  "u_strong",
  "u_atlas",
] as const;
type Uniform = (typeof UNIFORMS)[number];
type ProgramInfo = Parameters<InstanceType<ProgramType>["setUniforms"]>[1];

function createAtlas(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawGlyphAtlas());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

/** The one program for nodes: six shapes, glyphs, ring, halo, all from distance fields. Picking is done elsewhere. */
export function createNodeProgram(context: DrawingContext): NodeProgramType<NodeAttributes, EdgeAttributes> {
  return class ShapeProgram extends NodeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    override drawLabel: NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes> | undefined = undefined;
    override drawHover: NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes> | undefined = undefined;
    readonly #atlas: WebGLTexture;
    readonly #gl: WebGL2RenderingContext;

    constructor(...[gl, , renderer]: ConstructorParameters<ProgramType<Uniform, NodeAttributes, EdgeAttributes>>) {
      super(gl, null, renderer);
      this.#gl = gl as WebGL2RenderingContext;
      this.#atlas = createAtlas(this.#gl);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_node", size: 2, type: FLOAT },
          { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_border", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(_id: number, start: number, data: NodeDisplayData): void {
      const node = data as DrawnNode;
      const { array } = this;
      array[start] = node.x;
      array[start + 1] = node.y;
      array[start + 2] = node.size;
      array[start + 3] = node.code;
      array[start + 4] = node.fill;
      array[start + 5] = node.border;
    }

    setUniforms(params: RenderParams, { uniformLocations }: ProgramInfo): void {
      const gl = this.#gl;
      const theme = themeOf(context);
      const at = (name: Uniform): WebGLUniformLocation | null => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix);
      gl.uniform2f(at("u_viewport"), params.width, params.height);
      gl.uniform1f(at("u_scale"), context.sizeFactor);
      gl.uniform1f(at("u_density"), params.pixelRatio);
      gl.uniform1f(at("u_markOpacity"), markOpacity(context).node);
      setColour(gl, uniformLocations.u_mark, theme.mark);
      setColour(gl, uniformLocations.u_ink, theme.ink);
      setColour(gl, uniformLocations.u_glyph, theme.glyph);
      setColour(gl, uniformLocations.u_glyphInverse, THEMES[context.themeName === "light" ? "dark" : "light"].glyph);
      setColour(gl, uniformLocations.u_glyphFaint, theme.line2);
      setColour(gl, uniformLocations.u_strong, theme.edgeStrong);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#atlas);
      gl.uniform1i(at("u_atlas"), 0);
    }

    override kill(): void {
      this.#gl.deleteTexture(this.#atlas);
      super.kill();
    }
  };
}
