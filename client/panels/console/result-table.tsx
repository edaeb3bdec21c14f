import { useRef, useState } from "react";
import type { CypherOutput } from "../../../contract/routes.ts";
import { isTagged, type Relationship, type WireValue } from "../../../contract/values.ts";
import { typeInWords } from "../../graph/caption.ts";
import { plainText } from "../../graph/plain-text.ts";
import { addToCanvas } from "../../state/bring.ts";
import type { Clew } from "../../state/clew.ts";
import { openDetails } from "../../state/details.ts";
import { select } from "../../state/view.ts";
import { useClew } from "../clew-context.ts";
import { FoundEntity } from "../entity-link.tsx";
import { valueKind, valueText } from "../value-text.ts";
import { CellReader, type OpenCell } from "./cell-reader.tsx";

const ROWS_AT_ONCE = 200;
const LONGEST_CELL = 400;
/** Text of this length may not fit into its column: pressing it opens it in full. */
const MAY_NOT_FIT = 40;

/** Rows as a table. Entities, relationships and paths in it are ways to the canvas. */
export function ResultTable({ result }: { readonly result: CypherOutput }) {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const [open, setOpen] = useState<OpenCell | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const left = result.values.length - shown;
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            <th className="row-number" scope="col">
              <span className="unseen">Row</span>
            </th>
            {result.fields.map((field) => (
              <th key={field} scope="col">
                <bdi>{plainText(field, 120)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(result.values.slice(0, shown)).map(({ item: row, number }) => (
            <tr key={number}>
              <td className="row-number">{number}</td>
              {result.fields.map((field, column) => (
                <td key={field}>
                  <Cell
                    value={row[column] ?? null}
                    result={result}
                    onOpen={(button, value) => {
                      opener.current = button;
                      setOpen({ title: `${plainText(field, 60)}, row ${number}`, value });
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <p className="console-note">
          <button type="button" className="button" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
            {`Show ${Math.min(left, ROWS_AT_ONCE)} more of ${left.toLocaleString("en")}`}
          </button>
        </p>
      ) : null}
      {open ? (
        <CellReader
          key={open.title}
          cell={open}
          onClose={() => {
            setOpen(null);
            opener.current?.focus();
          }}
        />
      ) : null}
    </>
  );
}

/** Items with their place from 1 on: the only identity that rows and the stations of a path have. */
function numbered<T>(items: readonly T[]): { item: T; number: number }[] {
  return items.map((item, index) => ({ item, number: index + 1 }));
}

interface CellProps {
  readonly value: WireValue;
  readonly result: CypherOutput;
  readonly onOpen: (button: HTMLElement, value: WireValue) => void;
}

function Cell({ value, result, onOpen }: CellProps) {
  const clew = useClew();
  if (value === null) return <span className="absent">null</span>;
  if (typeof value === "object" && !Array.isArray(value) && isTagged(value)) {
    if (value.$type === "Node") return <FoundEntity node={value._value} />;
    if (value.$type === "Relationship") return <RelationshipCell relationship={value._value} result={result} />;
    if (value.$type === "Path") {
      const { nodes, relationships } = value._value;
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
            onClick={() => void addToCanvas(clew, { nodes, relationships, truncated: false }, "Add the path")}
          >
            add
          </button>
        </span>
      );
    }
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
      title="Open in full"
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => onOpen(currentTarget, value)}
    >
      <bdi>{shown}</bdi>
    </button>
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
