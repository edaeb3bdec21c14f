import type { Standing } from "../../contract/evidence.ts";
import type { WireMap } from "../../contract/values.ts";
import { edtfBounds, UNKNOWN_BOUNDS } from "./edtf-bounds.ts";
import { type StandingInput, standingOf } from "./status.ts";

/** The one type of unary claim: that its subject exists at all. */
export const EXISTS = "EXISTS";

/** A claim as the projection needs it. */
export interface ProjectableClaim {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** Null for a unary claim. */
  readonly object: string | null;
  readonly edtf: string | null;
  readonly standing: StandingInput;
}

/** What follows from a claim: properties computed for the claim itself, and its copy in the domain layer. */
export interface Projection {
  readonly claim: string;
  /** Set on the Claim node. */
  readonly computed: WireMap;
  /** The one relationship of a binary claim; null for a unary or retracted one. */
  readonly edge: {
    readonly type: string;
    readonly start: string;
    readonly end: string;
    readonly properties: WireMap;
  } | null;
  /** Set on the subject of a live EXISTS claim; null for any other. */
  readonly existence: { readonly entity: string; readonly properties: WireMap } | null;
}

/**
 * Works out everything that is computed for a claim. A retracted claim has neither edge nor existence, so that plain
 * Cypher over the domain layer never meets it.
 * @throws EdtfError when the claim's date is not one that `edtfBounds` takes
 */
export function projectionOf(claim: ProjectableClaim): Projection {
  const standing = standingOf(claim.standing);
  const { tMin, tMax } = claim.edtf === null ? UNKNOWN_BOUNDS : edtfBounds(claim.edtf);
  const computed = { ...standingProperties(standing), tMin, tMax };
  const live = standing.status !== "retracted";
  const { object } = claim;
  return {
    claim: claim.id,
    computed,
    edge:
      live && object !== null
        ? {
            type: claim.type,
            start: claim.subject,
            end: object,
            properties: { claim: claim.id, edtf: claim.edtf, ...computed },
          }
        : null,
    existence:
      live && object === null
        ? {
            entity: claim.subject,
            properties: {
              existence: standing.status,
              existencePro: standing.pro,
              existenceCon: standing.con,
              existenceClaim: claim.id,
            },
          }
        : null,
  };
}

function standingProperties(standing: Standing): WireMap {
  return { ...standing, marks: [...standing.marks] };
}
