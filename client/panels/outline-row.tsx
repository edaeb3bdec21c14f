import { ChevronDown } from "lucide-react";
import { lineKindOf } from "../graph/line-kind.ts";
import { hiddenNeighbours } from "../graph/remove-elements.ts";
import { endOf } from "../graph/stand-in.ts";
import { isContested } from "../graph/standing.ts";
import type { OutlineRow } from "../state/outline-rows.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { EntityMark } from "./marks/entity-mark.tsx";
import { ContestedMark } from "./marks/evidence-marks.tsx";
import { LineSample } from "./marks/line-sample.tsx";

interface OutlineRowProps {
  readonly row: OutlineRow;
  readonly id: string;
  /** Px from the top of the list. */
  readonly top: number;
  readonly current: boolean;
  readonly selected: boolean;
  /** Its place among all rows, by which the tree knows what was clicked. */
  readonly index: number;
}

/** One line of the outline's tree. The tree hears the keyboard and the pointer for all of them. */
export function OutlineRowView({ row, id, top, current, selected, index }: OutlineRowProps) {
  const level = { group: 1, node: 2, edge: 3 }[row.type];
  return (
    <div
      id={id}
      className={`outline-row ${row.type}${current ? " current" : ""}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.of}
      aria-selected={row.type === "group" ? undefined : selected}
      aria-expanded={row.type === "group" ? row.open : undefined}
      style={{ top }}
      data-row={index}
    >
      {row.type === "group" ? (
        <GroupCells kind={row.kind} count={row.count} />
      ) : row.type === "node" ? (
        <NodeCells id={row.id} />
      ) : (
        <EdgeCells id={row.id} />
      )}
    </div>
  );
}

function GroupCells({ kind, count }: { readonly kind: string | null; readonly count: number }) {
  return (
    <>
      <ChevronDown size={12} strokeWidth={1.75} aria-hidden="true" />
      <span className="name">
        <bdi>{kind === null ? words().outlineRail.groups : kind === "" ? words().blanks.noLabel : kind}</bdi>
      </span>
      <span className="count">{numeral(count)}</span>
    </>
  );
}

function NodeCells({ id }: { readonly id: string }) {
  const { graph, view } = useClew();
  useSlice(view, (state) => state.graphVersion);
  const faded = useSlice(view, ({ filtered }) => filtered !== null && !filtered.nodes.has(id));
  if (!graph.hasNode(id)) return null;
  const { label, kind, existence, held } = graph.getNodeAttributes(id);
  const hidden = hiddenNeighbours(graph, id);
  const shown = graph.degree(id);
  const w = words().outlineRail;
  return (
    <>
      <EntityMark kind={kind} stacked={held !== undefined} />
      <span className={faded ? "name faded" : "name"} title={label}>
        <bdi>{label}</bdi>
        {faded ? <span className="unseen">{w.filteredOut}</span> : null}
      </span>
      {existence && isContested(existence) ? (
        <ContestedMark label={w.existence(words().standing.statuses[existence.status], existence.pro, existence.con)} />
      ) : null}
      <span className="count">
        {hidden > 0 ? (
          <span className="more" title={w.notShown(hidden)}>
            +{numeral(hidden)}
          </span>
        ) : null}
        {held ? (
          <span title={words().numberOf.relationships(shown)}>
            {numeral(held.nodes.length)}
            <span className="unseen"> {w.inGroup(held.nodes.length)}</span>
          </span>
        ) : (
          numeral(shown)
        )}
      </span>
    </>
  );
}

function EdgeCells({ id }: { readonly id: string }) {
  const { graph } = useClew();
  if (!graph.hasEdge(id)) return null;
  const edge = graph.getEdgeAttributes(id);
  const sentence = `${edge.label} ${endOf(graph, id, "end").attributes.label}`;
  return (
    <>
      <LineSample kind={lineKindOf(edge)} width={22} />
      <span className="name" title={sentence}>
        <bdi>{sentence}</bdi>
      </span>
      <span className="count">
        {edge.con > 0 ? `${edge.pro}:${edge.con}` : words().standing.statuses[edge.status].toLowerCase()}
      </span>
    </>
  );
}
