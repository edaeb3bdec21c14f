import { useCallback, useEffect, useRef } from "react";
import { plainText } from "../graph/plain-text.ts";
import { endOf } from "../graph/stand-in.ts";
import { isContested } from "../graph/standing.ts";
import { loadNeighbourhood } from "../state/details.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { ExpandByType } from "./expand-by-type.tsx";
import { LedgerView } from "./ledger-view.tsx";
import { EntityMark } from "./marks/entity-mark.tsx";
import { ContestedMark, SplitBadge } from "./marks/evidence-marks.tsx";
import { PropertiesTable } from "./properties-table.tsx";
import { RelationshipList } from "./relationship-list.tsx";
import { SidePanel } from "./side-panel.tsx";
import { useLoaded } from "./use-loaded.ts";

/** What the projection copies to an entity; shown as evidence, not once more as properties. */
const PROJECTED = ["existence", "existenceClaim", "existencePro", "existenceCon"];

/** All that is known about one entity on the canvas. */
export function EntityDetails({ id }: { readonly id: string }) {
  const clew = useClew();
  const version = useSlice(clew.view, (view) => view.graphVersion);
  const online = useSlice(clew.connection.store, ({ status }) => status);
  const asked = useSlice(clew.page, (page) => page.askExpand === id);
  const expandBlock = useRef<HTMLElement>(null);
  const load = useCallback((signal: AbortSignal) => loadNeighbourhood(clew, id, signal), [clew, id]);
  const neighbourhood = useLoaded(load, online);
  const ready = neighbourhood.value !== null;
  useEffect(() => {
    if (!asked || !ready) return;
    clew.page.setState({ askExpand: null });
    expandBlock.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [asked, ready, clew]);
  if (!clew.graph.hasNode(id)) return null;
  const node = clew.graph.getNodeAttributes(id);
  const aliases = Array.isArray(node.properties.aliases)
    ? node.properties.aliases.filter((alias) => typeof alias === "string")
    : [];
  const claim = node.properties.existenceClaim;
  const w = words().details;
  const degree = neighbourhood.value?.degree ?? node.degree;
  return (
    <SidePanel
      label={w.entity.about(node.label)}
      crumb={<bdi>{node.kind === "" ? w.entity.crumb : node.kind}</bdi>}
      title={
        <>
          <EntityMark kind={node.kind} size={18} />
          <bdi>{node.label}</bdi>
        </>
      }
      chips={
        <>
          {node.labels.map((label) => (
            <span key={label} className="chip">
              <bdi>{plainText(label, 60)}</bdi>
            </span>
          ))}
          <span className="chip">
            {degree === null ? w.entity.shown(clew.graph.degree(id)) : words().numberOf.relationships(degree)}
          </span>
          {node.pinned ? <span className="chip outlined">{w.entity.pinned}</span> : null}
          {node.existence && isContested(node.existence) ? (
            <span className="chip outlined">
              <ContestedMark /> {w.entity.existence(words().standing.statuses[node.existence.status])}
            </span>
          ) : null}
        </>
      }
    >
      {aliases.length > 0 ? (
        <section className="block">
          <h2>{w.entity.aliases}</h2>
          <bdi>{aliases.map((alias) => plainText(alias, 200)).join(" · ")}</bdi>
        </section>
      ) : null}
      {typeof claim === "string" ? (
        <LedgerView claim={claim} heading={w.entity.whetherItExists} />
      ) : node.existence ? (
        <section className="block">
          <h2>{w.entity.whetherItExists}</h2>
          {words().standing.statuses[node.existence.status]}{" "}
          <SplitBadge pro={node.existence.pro} con={node.existence.con} />
        </section>
      ) : null}
      <section className="block" ref={expandBlock}>
        <h2>{w.entity.neighbours}</h2>
        {neighbourhood.value ? (
          <ExpandByType id={id} neighbourhood={neighbourhood.value} />
        ) : (
          <p className="dim" role="status">
            {neighbourhood.problem?.message ?? w.entity.counting}
          </p>
        )}
      </section>
      <Relationships id={id} version={version} />
      <section className="block">
        <h2>{w.properties.title}</h2>
        <PropertiesTable properties={node.properties} leaveOut={[...PROJECTED, "aliases"]} />
      </section>
    </SidePanel>
  );
}

/** The relationships on the canvas by type. */
function Relationships({ id }: { readonly id: string; readonly version: number }) {
  const { graph } = useClew();
  const edges = graph.edges(id).sort((a, b) => {
    const one = graph.getEdgeAttribute(a, "label");
    const other = graph.getEdgeAttribute(b, "label");
    return one.localeCompare(other);
  });
  if (edges.length === 0) return null;
  const w = words().details.entity;
  const sentence = (edge: string) => {
    const leaves = graph.source(edge) === id;
    const other = endOf(graph, edge, leaves ? "end" : "start").attributes.label;
    const type = graph.getEdgeAttribute(edge, "label");
    return leaves ? `${type} ${other}` : w.arriving(other, type);
  };
  return (
    <section className="block">
      <h2>
        {w.onCanvas} <span className="dim">{numeral(edges.length)}</span>
      </h2>
      <RelationshipList edges={edges} sentence={sentence} />
    </section>
  );
}
