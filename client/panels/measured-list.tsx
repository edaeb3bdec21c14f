import { memo } from "react";
import type { BasisValues } from "../graph/look/basis-values.ts";
import type { Basis } from "../graph/look/look-rules.ts";
import { wordOrder } from "../graph/word-order.ts";
import { openDetails } from "../state/details.ts";
import { categoryInWords, topOf } from "../state/measures.ts";
import { select, selectAll, type Target } from "../state/view.ts";
import { spoken } from "../words/language.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
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
  // Nothing else draws this anew when the language changes.
  useSlice(spoken, ({ language }) => language);
  const w = words().measurePanel;
  if (values.kind === "categories") return <Categories basis={basis} of={values.of} />;
  const bridges = basis.by === "metric" ? basis.measurement.bridges.filter((id) => graph.hasEdge(id)) : [];
  return (
    <>
      <ol className="measured" aria-label={w.highest}>
        {topOf(graph, values, MOST).map((entry) => (
          <Row key={entry.id} target={{ node: entry.id }} {...entry} />
        ))}
      </ol>
      {bridges.length > 0 ? (
        <ul className="measured" aria-label={w.bridges}>
          {bridges.slice(0, MOST).map((id) => (
            <Row key={id} target={{ edge: id }} value={w.bridge} share={0} />
          ))}
          {bridges.length > MOST ? <li className="dim">{w.moreBridges(bridges.length - MOST)}</li> : null}
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
  const w = words().measurePanel;
  const members = new Map<string, string[]>();
  for (const [id, name] of of) {
    const known = members.get(name);
    if (known) known.push(id);
    else members.set(name, [id]);
  }
  const sorted = [...members].sort(([a, m], [b, n]) => n.length - m.length || wordOrder.compare(a, b));
  return (
    <ol className="measured" aria-label={w.largest}>
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
            <span className="number">{numeral(ids.length)}</span>
          </button>
        </li>
      ))}
      {sorted.length > MOST ? <li className="dim">{w.more(sorted.length - MOST)}</li> : null}
    </ol>
  );
}
