import { mainLabel, type Subgraph } from "../../../contract/graph.ts";
import { typeInWords } from "../../graph/caption.ts";
import { plainText } from "../../graph/plain-text.ts";
import { standIns } from "../../graph/stand-in.ts";
import { numeral } from "../../words/numbers.ts";
import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";

/** What a result holds for the canvas, by kind, and how much of it is not there yet. */
export function GraphSummary({ graph: { nodes, relationships } }: { readonly graph: Subgraph }) {
  const { graph, view } = useClew();
  useSlice(view, (state) => state.graphVersion);
  const { graph: said } = words().results;
  if (nodes.length === 0) return <p className="console-note">{said.none}</p>;
  const standIn = standIns(graph);
  const newNodes = nodes.filter(({ id }) => standIn(id) === null).length;
  const newRelationships = relationships.filter(({ id }) => !graph.hasEdge(id)).length;
  return (
    <div className="graph-summary">
      <p>{said.holds(nodes.length, relationships.length)}</p>
      <p>{newNodes + newRelationships === 0 ? said.allThere : said.brings(newNodes, newRelationships)}</p>
      <Kinds title={said.entities} names={nodes.map(({ labels }) => mainLabel(labels) || words().blanks.noLabel)} />
      <Kinds title={said.relationships} names={relationships.map(({ type }) => typeInWords(type))} />
    </div>
  );
}

function Kinds({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {[...counts]
          .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
          .map(([name, count]) => (
            <li key={name}>
              <bdi>{plainText(name, 120)}</bdi> <span className="dim">{numeral(count)}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
