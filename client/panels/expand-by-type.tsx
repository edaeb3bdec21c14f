import { ArrowLeft, ArrowRight } from "lucide-react";
import { useId, useState } from "react";
import type { NeighbourGroup } from "../../contract/graph.ts";
import { mainLabel } from "../../contract/graph.ts";
import { typeInWords } from "../graph/caption.ts";
import { plainText } from "../graph/plain-text.ts";
import { endOf } from "../graph/stand-in.ts";
import type { Clew, Neighbourhood } from "../state/clew.ts";
import { collapseNode, EXPAND_LIMIT, expandGroups, expandNode } from "../state/expand.ts";
import { WHOLE } from "../state/expansions.ts";
import { useClew, useSlice } from "./clew-context.ts";

const MOST_GROUPS = 40;

/** Neighbours by type, direction and label, with their counts; the chosen ones are brought in. */
export function ExpandByType({ id, neighbourhood }: { readonly id: string; readonly neighbourhood: Neighbourhood }) {
  const clew = useClew();
  useSlice(clew.view, (view) => view.graphVersion);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  const expansion = useSlice(clew.expansions, ({ byNode }) => byNode.get(id) ?? null);
  const rest = expansion?.rests.get(WHOLE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(EXPAND_LIMIT);
  const limitId = useId();
  const { groups, degree } = neighbourhood;
  if (groups.length === 0) return <p className="dim">It has no relationships.</p>;
  const picked = groups.filter((group) => chosen.has(keyOf(group)));
  const hidden = groups.reduce((sum, group) => sum + group.count - shownOf(clew, id, group), 0);
  const blocked = gone ? "Waits until the store answers again" : undefined;
  return (
    <>
      <table className="expand-table">
        <thead>
          <tr>
            <th scope="col">Relation</th>
            <th scope="col">To</th>
            <th scope="col" className="number">
              Not shown
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, MOST_GROUPS).map((group) => {
            const key = keyOf(group);
            const left = group.count - shownOf(clew, id, group);
            const Arrow = group.direction === "out" ? ArrowRight : ArrowLeft;
            return (
              <tr key={key}>
                <td>
                  <label>
                    <input
                      type="checkbox"
                      disabled={left === 0}
                      checked={chosen.has(key)}
                      onChange={(event) => {
                        const next = new Set(chosen);
                        if (event.target.checked) next.add(key);
                        else next.delete(key);
                        setChosen(next);
                      }}
                    />
                    <Arrow
                      size={14}
                      strokeWidth={1.5}
                      role="img"
                      aria-label={group.direction === "out" ? "leaving" : "arriving"}
                    />
                    <bdi>{typeInWords(group.type)}</bdi>
                  </label>
                </td>
                <td>
                  <bdi>{plainText(group.label, 40) || "No label"}</bdi>
                </td>
                <td className="number">
                  {left === 0 ? (
                    <span className="dim">none of {group.count.toLocaleString("en")}</span>
                  ) : (
                    `${left.toLocaleString("en")} of ${group.count.toLocaleString("en")}`
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {groups.length > MOST_GROUPS ? <p className="dim">{`${MOST_GROUPS} of ${groups.length} kinds listed`}</p> : null}
      <div className="expand-line">
        <label htmlFor={limitId}>At most</label>
        <input
          id={limitId}
          className="number-field"
          type="number"
          min={1}
          max={1000}
          value={limit}
          onChange={(event) => setLimit(Math.max(1, Math.min(1000, Math.trunc(Number(event.target.value)) || 1)))}
        />
        <span className="space" />
        {expansion ? (
          <button type="button" className="button" onClick={() => collapseNode(clew, id)}>
            Collapse
          </button>
        ) : null}
        <button
          type="button"
          className="button primary"
          disabled={gone || (picked.length === 0 && hidden === 0)}
          title={blocked}
          onClick={() => {
            setChosen(new Set());
            void (picked.length === 0 ? expandNode(clew, [id], { limit }) : expandGroups(clew, id, picked, limit));
          }}
        >
          {picked.length === 0 ? (rest ? "Bring more" : "Bring all") : "Bring chosen"}
        </button>
      </div>
      {rest ? (
        <p className="dim">{`${rest.shown.toLocaleString("en")} of ${degree.toLocaleString("en")} shown`}</p>
      ) : null}
    </>
  );
}

function keyOf({ type, direction, label }: NeighbourGroup): string {
  return JSON.stringify([type, direction, label]);
}

/** How many relationships of a group are on the canvas. */
function shownOf({ graph }: Clew, id: string, group: NeighbourGroup): number {
  if (!graph.hasNode(id)) return 0;
  const edges = group.direction === "out" ? graph.outEdges(id) : graph.inEdges(id);
  let shown = 0;
  for (const edge of edges) {
    const loop = graph.source(edge) === graph.target(edge);
    if (loop && group.direction === "in") continue;
    if (graph.getEdgeAttribute(edge, "type") !== group.type) continue;
    const other = endOf(graph, edge, group.direction === "out" ? "end" : "start").attributes;
    if (mainLabel(other.labels) === group.label) shown += 1;
  }
  return Math.min(shown, group.count);
}
