/** Why evidence was not written. Nothing of the transaction remains. */
export type EvidenceErrorCode =
  /** A claim, assertion or rivalry names an entity, source, assertion or claim that is not in the store. */
  | "unknown-reference"
  /** Assertions relay each other in a circle. */
  | "relay-cycle"
  /** A unary claim of another type than EXISTS, or EXISTS with an object. */
  | "wrong-arity";

/** A claim that cannot be written. `ids` are the claims or assertions at fault. */
export class EvidenceError extends Error {
  override readonly name = "EvidenceError";
  readonly code: EvidenceErrorCode;
  readonly ids: readonly string[];

  constructor(code: EvidenceErrorCode, message: string, ids: readonly string[]) {
    super(message);
    this.code = code;
    this.ids = ids;
  }
}
