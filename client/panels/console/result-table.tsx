import { useRef, useState } from "react";
import type { CypherOutput } from "../../../contract/cypher.ts";
import { plainText } from "../../graph/plain-text.ts";
import { words } from "../../words/words.ts";
import { CellReader, type OpenCell } from "./cell-reader.tsx";
import { numbered } from "./numbered.ts";
import { ResultCell } from "./result-cell.tsx";

const ROWS_AT_ONCE = 200;

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
              <span className="unseen">{words().results.row}</span>
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
                  <ResultCell
                    value={row[column] ?? null}
                    result={result}
                    onOpen={(button, value) => {
                      opener.current = button;
                      setOpen({ title: words().results.cell.title(plainText(field, 60), number), value });
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
            {words().results.moreRows(Math.min(left, ROWS_AT_ONCE), left)}
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
