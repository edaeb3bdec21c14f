import type { Position } from "../../contract/problems.ts";
import type { StoreErrorCode } from "./graph-store.ts";

/**
 * Anything a store refuses or fails with, in neutral terms. `message` is safe to show: it names neither paths nor
 * credentials; what the engine said is kept in `cause` for the log.
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly position: Position | undefined;

  constructor(code: StoreErrorCode, message: string, options: { cause?: unknown; position?: Position } = {}) {
    super(message, { cause: options.cause });
    this.name = "StoreError";
    this.code = code;
    this.position = options.position;
  }
}
