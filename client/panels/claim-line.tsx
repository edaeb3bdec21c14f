import type { ClaimReference } from "../../contract/evidence.ts";
import { lineKindOf } from "../graph/line-kind.ts";
import type { Clew } from "../state/clew.ts";
import { openDetails } from "../state/details.ts";
import { select, type Target } from "../state/view.ts";
import { words } from "../words/words.ts";
import { useClew } from "./clew-context.ts";
import { edtfInWords } from "./edtf-words.ts";
import { SplitBadge } from "./marks/evidence-marks.tsx";
import { LineSample } from "./marks/line-sample.tsx";

/** Another claim in one line; where its relationship is on the canvas, the way to it. */
export function ClaimLine({ claim }: { readonly claim: ClaimReference }) {
  const clew = useClew();
  const target = targetOf(clew, claim.id);
  return (
    <li>
      <LineSample kind={lineKindOf(claim)} width={28} />
      {target === null ? (
        <span className="name" title={claim.gloss}>
          <bdi>{claim.gloss}</bdi>
        </span>
      ) : (
        <button
          type="button"
          className="name"
          title={claim.gloss}
          onClick={() => {
            select(clew.view, target);
            openDetails(clew, target);
          }}
        >
          <bdi>{claim.gloss}</bdi>
        </button>
      )}
      <span className="count" title={words().standing.statuses[claim.status]}>
        {claim.con > 0 ? (
          <SplitBadge pro={claim.pro} con={claim.con} />
        ) : claim.edtf === null ? (
          words().standing.statuses[claim.status]
        ) : (
          (edtfInWords(claim.edtf) ?? claim.edtf)
        )}
      </span>
    </li>
  );
}

/** What shows a claim on the canvas: its relationship, or the entity whose existence it is about. */
function targetOf({ graph }: Clew, claim: string): Target | null {
  const edge = graph.findEdge((_, attributes) => attributes.claim === claim);
  if (edge !== undefined) return { edge };
  const node = graph.findNode((_, attributes) => attributes.properties.existenceClaim === claim);
  return node === undefined ? null : { node };
}
