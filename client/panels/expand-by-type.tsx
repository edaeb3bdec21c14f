import { useId, useState } from "react";
import { MOST_ORDERED, type NeighbourOrder } from "../../contract/graph.ts";
import { groupKey, shownByGroup } from "../graph/shown-neighbours.ts";
import type { Neighbourhood } from "../state/clew.ts";
import { collapseNode, EXPAND_LIMIT, expandGroups, expandNode, orderFor } from "../state/expand.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { ExpandGroup } from "./expand-group.tsx";

const MOST_GROUPS = 40;
/** Relationships of a page of a node that has more than a page of them. */
const HUB_PAGE = 50;

const ORDERS: readonly NeighbourOrder[] = ["store", "degree", "recent", "name"];

interface ExpandByTypeProps {
  readonly id: string;
  readonly neighbourhood: Neighbourhood;
}

/**
 * Neighbours by type, direction and label, with their counts. The chosen ones are brought in; of a node with more than a
 * page of neighbours each group is opened by itself, page by page.
 */
export function ExpandByType({ id, neighbourhood: { groups, degree } }: ExpandByTypeProps) {
  const clew = useClew();
  useSlice(clew.view, (view) => view.graphVersion);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  const expanded = useSlice(clew.expansions, ({ byNode }) => byNode.has(id));
  const isHub = degree > EXPAND_LIMIT;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(isHub ? HUB_PAGE : EXPAND_LIMIT);
  const [order, setOrder] = useState<NeighbourOrder>("store");
  const w = words().expandTable;
  if (groups.length === 0) return <p className="dim">{w.none}</p>;
  const picked = groups.filter((group) => chosen.has(groupKey(group)));
  const shownOf = shownByGroup(clew.graph, id);
  const shown = Math.min(
    degree,
    [...shownOf.values()].reduce((sum, count) => sum + count, 0),
  );
  const left = degree - shown;
  const page = { limit, order };
  return (
    <>
      {isHub ? <p className="dim">{w.pageByPage(shown, degree)}</p> : null}
      <PageFields page={page} onLimit={setLimit} onOrder={setOrder} />
      {order !== "store" && degree > MOST_ORDERED ? <p className="dim">{w.tooManyToOrder(MOST_ORDERED)}</p> : null}
      <table className="expand-table">
        <thead>
          <tr>
            <th scope="col">{w.relation}</th>
            <th scope="col">{w.to}</th>
            <th scope="col" className="number">
              {w.onCanvas}
            </th>
          </tr>
        </thead>
        {groups.slice(0, MOST_GROUPS).map((group) => (
          <ExpandGroup
            key={groupKey(group)}
            id={id}
            group={group}
            shown={Math.min(group.count, shownOf.get(groupKey(group)) ?? 0)}
            page={isHub ? page : null}
            blocked={gone}
            chosen={chosen.has(groupKey(group))}
            onChoose={(choose) => {
              const next = new Set(chosen);
              if (choose) next.add(groupKey(group));
              else next.delete(groupKey(group));
              setChosen(next);
            }}
          />
        ))}
      </table>
      {groups.length > MOST_GROUPS ? <p className="dim">{w.listed(MOST_GROUPS, groups.length)}</p> : null}
      <div className="expand-line">
        <span className="space" />
        {expanded ? (
          <button type="button" className="button" onClick={() => collapseNode(clew, id)}>
            {isHub ? w.collapseAll : words().buttons.collapse}
          </button>
        ) : null}
        <button
          type="button"
          className={isHub ? "button" : "button primary"}
          disabled={gone || (picked.length === 0 && left === 0)}
          title={gone ? words().commands.waits : undefined}
          onClick={() => {
            setChosen(new Set());
            if (picked.length > 0) void expandGroups(clew, id, picked, page);
            else void expandNode(clew, [id], { limit, order: orderFor(degree, order) });
          }}
        >
          {picked.length > 0 ? w.bringChosen : left > limit ? w.nextOfAll(limit, degree) : w.bringAll}
        </button>
      </div>
    </>
  );
}

interface PageFieldsProps {
  readonly page: { readonly limit: number; readonly order: NeighbourOrder };
  readonly onLimit: (limit: number) => void;
  readonly onOrder: (order: NeighbourOrder) => void;
}

/** How many come at once, and which of them first. */
function PageFields({ page: { limit, order }, onLimit, onOrder }: PageFieldsProps) {
  const limitId = useId();
  const w = words().expandTable;
  return (
    <div className="expand-line expand-page">
      <label htmlFor={limitId}>{w.atMost}</label>
      <input
        id={limitId}
        className="number-field"
        type="number"
        min={1}
        max={1000}
        value={limit}
        onChange={({ target }) => onLimit(Math.max(1, Math.min(1000, Math.trunc(Number(target.value)) || 1)))}
      />
      <span className="space" />
      <select
        className="choice-field"
        aria-label={w.whichFirst}
        value={order}
        onChange={({ target }) => onOrder(ORDERS.find((one) => one === target.value) ?? "store")}
      >
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {w.orders[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
