import type { Stance } from "../../contract/evidence.ts";

/** One telling of a claim as it is written. Ids are unique in the store. */
export interface AssertionInput {
  readonly id: string;
  readonly stance: Stance;
  /** Ids of the entities that speak; at least one. */
  readonly speakers: readonly string[];
  /** Id of the source it is found in. */
  readonly source: string;
  readonly gloss: string;
  readonly locator: string | null;
  readonly hedge: string | null;
  readonly anonymous: boolean;
  /** When it was said. */
  readonly edtf: string | null;
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
  /** How it was read off its source: `stated` or `inferred`. */
  readonly method: string | null;
  /** Ids of assertions of the same claim that it passes on. */
  readonly relays: readonly string[];
}

/**
 * A proposition with everything said about it. What is computed (`status`, `pro`, `con`, `origins`, `tMin`, `tMax` …)
 * has no place here: nobody types it in.
 */
export interface ClaimInput {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** Null for a unary claim, whose type must be EXISTS. */
  readonly object: string | null;
  readonly gloss: string;
  readonly edtf: string | null;
  readonly temporal: "instant" | "state" | null;
  readonly officialAct: boolean;
  readonly rank: "preferred" | "normal" | "deprecated";
  readonly rankReason: string | null;
  readonly credibility: number | null;
  readonly assertions: readonly AssertionInput[];
}
