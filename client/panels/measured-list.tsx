import { memo } from "react";
import type { BasisValues } from "../graph/look/basis-values.ts";
import type { Basis } from "../graph/look/look-rules.ts";
import { wordOrder } from "../graph/word-order.ts";
import { openDetails } from "../state/details.ts";
import { categoryInWords, topOf } from "../state/measures.ts";
import { select, selectAll, type Target } from "../state/view.ts";
import { useClew } from "./clew-context.ts";
import { EntityMark } from "./marks/entity-mark.tsx";

const MOST = 10;

interface MeasuredListProps {
  readonly basis: Basis;
  /** What the basis says of what is shown; another object whenever that has changed. */
  readonly values: BasisValues;
}

/** The ten with the highest values, or the ten largest categories; pressing one goes there. */
export const MeasuredList = memo(function MeasuredList({ basis, values }: MeasuredListProps) {
  const { graph } = useClew();
  if (values.kind === "categories") return <Categories basis={basis} of={values.of} />;
  const bridges = basis.by === "metric" ? basis.measurement.bridges.filter((id) => graph.hasEdge(id)) : [];
  return (
    <>
      <ol className="measured" aria-label="Highest values">
        {topOf(graph, values, MOST).map((entry) => (
          <Row key={entry.id} target={{ node: entry.id }} {...entry} />
        ))}
      </ol>
      {bridges.length > 0 ? (
        <ul className="measured" aria-label="Bridges">
          {bridges.slice(0, MOST).map((id) => (
            <Row key={id} target={{ edge: id }} value="bridge" share={0} />
          ))}
          {bridges.length > MOST ? <li className="dim">and {bridges.length - MOST} more bridges</li> : null}
        </ul>
      ) : null}
    </>
  );
});

interface RowProps {
  readonly target: Target;
  readonly value: string;
  /** Length of the bar, from 0 to 1. */
  readonly share: number;
}

function Row({ target, value, share }: RowProps) {
  const clew = useClew();
  const { graph } = clew;
  const ends = "node" in target ? [target.node] : graph.extremities(target.edge);
  return (
    <li>
      <button
        type="button"
        style={{ "--share": `${share * 100}%` } as React.CSSProperties}
        onClick={() => {
          select(clew.view, target);
          openDetails(clew, target);
          clew.canvas.current?.reveal(...ends);
        }}
      >
        {"node" in target ? <EntityMark kind={graph.getNodeAttribute(target.node, "kind")} /> : null}
        <span className="name">
          <bdi>{ends.map((id) => graph.getNodeAttribute(id, "label")).join(" – ")}</bdi>
        </span>
        <span className="number">{value}</span>
      </button>
    </li>
  );
}

function Categories({ basis, of }: { readonly basis: Basis; readonly of: ReadonlyMap<string, string> }) {
  const clew = useClew();
  const members = new Map<string, string[]>();
  for (const [id, name] of of) {
    const known = members.get(name);
    if (known) known.push(id);
    else members.set(name, [id]);
  }
  const sorted = [...members].sort(([a, m], [b, n]) => n.length - m.length || wordOrder.compare(a, b));
  return (
    <ol className="measured" aria-label="Largest groups">
      {sorted.slice(0, MOST).map(([name, ids]) => (
        <li key={name}>
          <button
            type="button"
            style={{ "--share": `${(ids.length / of.size) * 100}%` } as React.CSSProperties}
            onClick={() => {
              selectAll(clew.view, ids);
              clew.canvas.current?.reveal(...ids);
            }}
          >
            <span className="name">
              <bdi>{categoryInWords(basis, name)}</bdi>
            </span>
            <span className="number">{ids.length.toLocaleString("en")}</span>
          </button>
        </li>
      ))}
      {sorted.length > MOST ? <li className="dim">and {(sorted.length - MOST).toLocaleString("en")} more</li> : null}
    </ol>
  );
}
