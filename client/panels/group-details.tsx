import { useState } from "react";
import { LONGEST_NAME } from "../graph/group.ts";
import { goToEntity } from "../state/bring.ts";
import { sentenceOf } from "../state/describe.ts";
import { openGroups, renameGroup } from "../state/groups.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { EntityMark } from "./marks/entity-mark.tsx";
import { RelationshipList } from "./relationship-list.tsx";
import { SidePanel } from "./side-panel.tsx";

const MOST_MEMBERS = 200;

/** A group: what it holds and what leads to it. */
export function GroupDetails({ id }: { readonly id: string }) {
  const clew = useClew();
  useSlice(clew.view, (view) => view.graphVersion);
  const { graph } = clew;
  const node = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
  if (!node?.held) return null;
  const w = words().details.group;
  const members = node.held.nodes.toSorted((a, b) => a.attributes.label.localeCompare(b.attributes.label));
  const edges = graph.edges(id).toSorted((a, b) => sentenceOf(clew, a).localeCompare(sentenceOf(clew, b)));
  return (
    <SidePanel
      label={w.about(node.label)}
      crumb={w.crumb}
      title={
        <>
          <EntityMark kind={node.kind} size={18} stacked />
          <bdi>{node.label}</bdi>
        </>
      }
      chips={
        <>
          <span className="chip">{words().numberOf.entities(members.length)}</span>
          <span className="chip">{words().numberOf.relationships(edges.length)}</span>
          {node.pinned ? <span className="chip outlined">{w.pinned}</span> : null}
        </>
      }
    >
      <section className="block">
        <Name key={node.label} id={id} name={node.label} />
      </section>
      <section className="block">
        <h2>
          {w.members} <span className="dim">{numeral(members.length)}</span>
        </h2>
        <ul className="lines">
          {members.slice(0, MOST_MEMBERS).map(({ id: member, attributes }) => (
            <li key={member}>
              <EntityMark kind={attributes.kind} />
              <button type="button" className="name" title={w.goThere} onClick={() => goToEntity(clew, member)}>
                <bdi>{attributes.label}</bdi>
              </button>
            </li>
          ))}
        </ul>
        {members.length > MOST_MEMBERS ? (
          <p className="dim">{words().details.listed(MOST_MEMBERS, members.length)}</p>
        ) : null}
      </section>
      {edges.length > 0 ? (
        <section className="block">
          <h2>
            {w.toOthers} <span className="dim">{numeral(edges.length)}</span>
          </h2>
          <RelationshipList edges={edges} sentence={(edge) => sentenceOf(clew, edge)} />
        </section>
      ) : null}
    </SidePanel>
  );
}

function Name({ id, name }: { readonly id: string; readonly name: string }) {
  const clew = useClew();
  const [text, setText] = useState(name);
  return (
    <form
      className="group-name"
      onSubmit={(event) => {
        event.preventDefault();
        renameGroup(clew, id, text);
      }}
    >
      <input
        type="text"
        aria-label={words().details.group.name}
        value={text}
        maxLength={LONGEST_NAME}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button" disabled={text.trim() === "" || text === name}>
        {words().buttons.rename}
      </button>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          openGroups(clew, [id]);
          document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
        }}
      >
        {words().details.group.open}
      </button>
    </form>
  );
}
