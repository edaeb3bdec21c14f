import { EdgeLineProgram, type ProgramType } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { EdgeAttributes, NodeAttributes } from "../graph/explorer-graph.ts";

type ProgramInfo = InstanceType<ProgramType>["normalProgram"];

/** Sigma's plain lines, for tens of thousands of them; sends its buffer to the card when it changed, not every frame. */
export class StillLineProgram extends EdgeLineProgram<NodeAttributes, EdgeAttributes> {
  #changed = true;

  override reallocate(capacity: number): void {
    this.#changed = true;
    super.reallocate(capacity);
  }

  override process(
    id: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    this.#changed = true;
    super.process(id, offset, source, target, data);
  }

  protected override bindProgram(program: ProgramInfo): void {
    if (this.#changed) {
      this.#changed = false;
      super.bindProgram(program);
      return;
    }
    const { gl } = program;
    gl.bindBuffer(gl.ARRAY_BUFFER, program.buffer);
    let offset = 0;
    for (const attribute of this.ATTRIBUTES) offset += this.bindAttribute(attribute, program, offset);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }
}
