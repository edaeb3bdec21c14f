import { useState } from "react";
import type { Ledger } from "../../contract/evidence.ts";
import { lineKindOf } from "../graph/line-kind.ts";
import { endOf, isGroup } from "../graph/stand-in.ts";
import { sentenceOf } from "../state/describe.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { whenInWords } from "./edtf-words.ts";
import { EntityLink } from "./entity-link.tsx";
import { LedgerView } from "./ledger-view.tsx";
import { LineSample } from "./marks/line-sample.tsx";
import { PropertiesTable } from "./properties-table.tsx";
import { RelationshipList } from "./relationship-list.tsx";
import { SidePanel } from "./side-panel.tsx";

/** What the projection copies to a relationship; the ledger shows it from the claim itself. */
const PROJECTED = ["claim", "status", "pro", "con", "origins", "anonymous", "hedged", "marks", "edtf", "tMin", "tMax"];

/** One relationship: its ledger where a claim stands behind it, and otherwise that nobody vouches for it. */
export function RelationshipDetails({ id }: { readonly id: string }) {
  const clew = useClew();
  const [ledger, setLedger] = useState<Ledger | null>(null);
  useSlice(clew.view, (view) => view.graphVersion);
  const { graph } = clew;
  if (!graph.hasEdge(id)) return null;
  const edge = graph.getEdgeAttributes(id);
  const w = words().details.relationship;
  const { edtf } = edge.properties;
  const others = Object.keys(edge.properties).filter((key) => !PROJECTED.includes(key));
  return (
    <SidePanel
      label={w.about(sentenceOf(clew, id))}
      crumb={<span className="mono">{edge.type.slice(0, 80)}</span>}
      title={<bdi>{sentenceOf(clew, id)}</bdi>}
      chips={
        <>
          <span className="chip outlined">
            <LineSample kind={lineKindOf(edge)} width={24} /> {words().standing.statuses[edge.status]}
          </span>
          {edge.claim === null ? null : (
            <>
              <span className="chip">{w.for(edge.pro)}</span>
              {edge.con > 0 ? <span className="chip">{w.against(edge.con)}</span> : null}
              <span className="chip">
                {whenInWords(typeof edtf === "string" ? edtf : null, ledger?.claim.temporal ?? null)}
              </span>
            </>
          )}
        </>
      }
    >
      <Bundle id={id} />
      {edge.claim === null ? (
        <section className="block">
          <p>
            <strong>{w.unsourced}</strong> {w.noClaim}
          </p>
        </section>
      ) : (
        <LedgerView claim={edge.claim} edge={id} onRead={setLedger} />
      )}
      <section className="block">
        <h2>{w.ends}</h2>
        <dl className="facts">
          <dt>{w.start}</dt>
          <dd>
            <EntityLink id={endOf(graph, id, "start").id} />
          </dd>
          <dt>{w.end}</dt>
          <dd>
            <EntityLink id={endOf(graph, id, "end").id} />
          </dd>
        </dl>
      </section>
      {edge.claim === null || others.length > 0 ? (
        <section className="block">
          <h2>{words().details.properties.title}</h2>
          <PropertiesTable properties={edge.properties} leaveOut={edge.claim === null ? [] : PROJECTED} />
        </section>
      ) : null}
    </SidePanel>
  );
}

/** Where the line leads to a group: all that it stands for. */
function Bundle({ id }: { readonly id: string }) {
  const clew = useClew();
  const { graph } = clew;
  const [start, end] = graph.extremities(id);
  if (!isGroup(graph, start) && !isGroup(graph, end)) return null;
  const { hiddenLines } = clew.view.getState();
  const edges = graph
    .filterEdges(start, end, (_, edge) => !hiddenLines.has(lineKindOf(edge)))
    .toSorted((a, b) => sentenceOf(clew, a).localeCompare(sentenceOf(clew, b)));
  if (edges.length < 2) return null;
  return (
    <section className="block">
      <h2>
        {words().details.relationship.inLine} <span className="dim">{numeral(edges.length)}</span>
      </h2>
      <RelationshipList edges={edges} sentence={(edge) => sentenceOf(clew, edge)} current={id} />
    </section>
  );
}
