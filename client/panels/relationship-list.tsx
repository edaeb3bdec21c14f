import { lineKindOf } from "../graph/line-kind.ts";
import { openDetails } from "../state/details.ts";
import { select } from "../state/view.ts";
import { words } from "../words/words.ts";
import { useClew } from "./clew-context.ts";
import { SplitBadge } from "./marks/evidence-marks.tsx";
import { LineSample } from "./marks/line-sample.tsx";

const MOST_LINES = 100;

interface RelationshipListProps {
  readonly edges: readonly string[];
  readonly sentence: (edge: string) => string;
  /** The one that the panel is about. */
  readonly current?: string;
}

/** Relationships on the canvas, each a way to its ledger. */
export function RelationshipList({ edges, sentence, current }: RelationshipListProps) {
  const clew = useClew();
  return (
    <>
      <ul className="lines">
        {edges.slice(0, MOST_LINES).map((edge) => {
          const attributes = clew.graph.getEdgeAttributes(edge);
          return (
            <li key={edge}>
              <LineSample kind={lineKindOf(attributes)} width={28} />
              <button
                type="button"
                className="name"
                aria-current={edge === current ? "true" : undefined}
                onClick={() => {
                  select(clew.view, { edge });
                  openDetails(clew, { edge });
                }}
              >
                <bdi>{sentence(edge)}</bdi>
              </button>
              {attributes.con > 0 ? (
                <span className="count">
                  <SplitBadge pro={attributes.pro} con={attributes.con} />
                </span>
              ) : (
                <span className="count">{words().standing.statuses[attributes.status]}</span>
              )}
            </li>
          );
        })}
      </ul>
      {edges.length > MOST_LINES ? <p className="dim">{words().details.listed(MOST_LINES, edges.length)}</p> : null}
    </>
  );
}
