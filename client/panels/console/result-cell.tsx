import type { CypherOutput } from "../../../contract/cypher.ts";
import { isTagged, type PathValue, type Relationship, type WireValue } from "../../../contract/values.ts";
import { typeInWords } from "../../graph/caption.ts";
import { plainText } from "../../graph/plain-text.ts";
import { valueKind, valueText } from "../../graph/value-text.ts";
import { addToCanvas } from "../../state/bring.ts";
import type { Clew } from "../../state/clew.ts";
import { openDetails } from "../../state/details.ts";
import { select } from "../../state/view.ts";
import { words } from "../../words/words.ts";
import { useClew } from "../clew-context.ts";
import { FoundEntity } from "../entity-link.tsx";
import { numbered } from "./numbered.ts";

const LONGEST_CELL = 400;
/** Text of this length may not fit into its column: pressing it opens it in full. */
const MAY_NOT_FIT = 40;
/** Entities and relationships of a list that are shown one by one; a longer list opens as text. */
const MOST_IN_LIST = 30;

interface ResultCellProps {
  readonly value: WireValue;
  readonly result: CypherOutput;
  /** Opens the value in full; `button` is where the keyboard returns to. */
  readonly onOpen: (button: HTMLElement, value: WireValue) => void;
}

/** A value of a row. Entities, relationships and paths are ways to the canvas, also in lists. */
export function ResultCell({ value, result, onOpen }: ResultCellProps) {
  if (value === null) return <span className="absent">null</span>;
  if (isElement(value)) return <ElementCell value={value} result={result} />;
  if (Array.isArray(value) && value.length > 0 && value.length <= MOST_IN_LIST && value.every(isElement)) {
    return (
      <span className="cell-path">
        {numbered(value).map(({ item, number }) => (
          <ElementCell key={number} value={item} result={result} />
        ))}
      </span>
    );
  }
  const text = valueText(value);
  const shown = plainText(text, LONGEST_CELL);
  if (text.length <= MAY_NOT_FIT && !/[\r\n]/.test(text)) {
    return <bdi title={valueKind(value) ?? undefined}>{shown}</bdi>;
  }
  return (
    <button
      type="button"
      className="cell-long"
      title={words().results.cell.open}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => onOpen(currentTarget, value)}
    >
      <bdi>{shown}</bdi>
    </button>
  );
}

type ElementValue = Extract<WireValue, { $type: "Node" | "Relationship" | "Path" }>;

function isElement(value: WireValue): value is ElementValue {
  return isTagged(value) && ["Node", "Relationship", "Path"].includes(value.$type);
}

function ElementCell({ value, result }: { readonly value: ElementValue; readonly result: CypherOutput }) {
  if (value.$type === "Node") return <FoundEntity node={value._value} />;
  if (value.$type === "Path") return <PathCell path={value._value} result={result} />;
  return <RelationshipCell relationship={value._value} result={result} />;
}

function PathCell({
  path: { nodes, relationships },
  result,
}: {
  readonly path: PathValue;
  readonly result: CypherOutput;
}) {
  const clew = useClew();
  return (
    <span className="cell-path">
      {numbered(nodes).map(({ item: node, number }) => {
        const relationship = relationships[number - 1];
        return (
          <span key={number} className="cell-path">
            <FoundEntity node={node} />
            {relationship ? <RelationshipCell relationship={relationship} result={result} /> : null}
          </span>
        );
      })}
      <button
        type="button"
        className="link"
        onClick={() =>
          void addToCanvas(clew, { nodes, relationships, truncated: false }, () => words().results.addPathStep)
        }
      >
        {words().results.addPath}
      </button>
    </span>
  );
}

function RelationshipCell({
  relationship,
  result,
}: {
  readonly relationship: Relationship;
  readonly result: CypherOutput;
}) {
  const clew = useClew();
  return (
    <button type="button" className="link" onClick={() => void showRelationship(clew, relationship, result)}>
      <bdi>{typeInWords(relationship.type)}</bdi>
    </button>
  );
}

/** Selects a relationship of the result, adding it with its ends where it is not on the canvas. */
async function showRelationship(clew: Clew, relationship: Relationship, result: CypherOutput): Promise<void> {
  const { id, start, end } = relationship;
  if (!clew.graph.hasEdge(id)) {
    const ends = result.graph.nodes.filter((node) => node.id === start || node.id === end);
    await addToCanvas(clew, { nodes: ends, relationships: [relationship], truncated: false }, null);
  }
  if (!clew.graph.hasEdge(id)) return;
  select(clew.view, { edge: id });
  openDetails(clew, { edge: id });
}
