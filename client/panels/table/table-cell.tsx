import { lineKindOf } from "../../graph/line-kind.ts";
import { plainText } from "../../graph/plain-text.ts";
import { endOf } from "../../graph/stand-in.ts";
import { useClew } from "../clew-context.ts";
import { EntityMark } from "../marks/entity-mark.tsx";
import { LineSample } from "../marks/line-sample.tsx";
import { cellText, type TableColumn } from "./view-table.ts";

const LONGEST_CELL = 200;
const LONGEST_HINT = 2000;

/** What stands in a cell, with the mark of the entity or line that it names. */
export function TableCell({ column, id }: { readonly column: TableColumn; readonly id: string }) {
  const text = cellText(column, id);
  return (
    <>
      <CellMark column={column.key} id={id} />
      <span className="text" title={text.length > 24 ? text.slice(0, LONGEST_HINT) : undefined}>
        <bdi>{plainText(text, LONGEST_CELL)}</bdi>
      </span>
    </>
  );
}

function CellMark({ column, id }: { readonly column: string; readonly id: string }) {
  const { graph } = useClew();
  if (column === "name") {
    const { kind, held } = graph.getNodeAttributes(id);
    return <EntityMark kind={kind} stacked={held !== undefined} />;
  }
  if (column === "from") return <EntityMark kind={endOf(graph, id, "start").attributes.kind} />;
  if (column === "to") return <EntityMark kind={endOf(graph, id, "end").attributes.kind} />;
  if (column === "line") return <LineSample kind={lineKindOf(graph.getEdgeAttributes(id))} width={26} />;
  return null;
}
