import { useEffect, useId, useRef, useState } from "react";
import type { Clew } from "../state/clew.ts";
import { openDetails } from "../state/details.ts";
import { type OutlineRow, rowKey } from "../state/outline-rows.ts";
import { select } from "../state/view.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { OutlineRowView } from "./outline-row.tsx";

interface OutlineTreeProps {
  readonly rows: readonly OutlineRow[];
  /** In px; all rows are as high. */
  readonly rowHeight: number;
  readonly onToggle: (kind: string | null, open: boolean) => void;
}

/** Rows drawn beyond what is in sight, on either side. */
const SPARE = 8;

/** The outline's tree. Only the rows in sight are in the page, so it costs the same for ten thousand entities. */
export function OutlineTree({ rows, rowHeight, onToggle }: OutlineTreeProps) {
  const clew = useClew();
  const tree = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const selectedNodes = useSlice(clew.view, (view) => view.selectedNodes);
  const selectedEdges = useSlice(clew.view, (view) => view.selectedEdges);
  const found = rows.findIndex((row) => rowKey(row) === currentKey);
  const current = found === -1 ? 0 : found;

  useEffect(() => {
    const element = tree.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setHeight(element.clientHeight));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);

  // What is selected on the canvas comes into sight here.
  const [lastEdge] = selectedEdges;
  const [lastNode] = selectedNodes;
  const wanted = lastEdge !== undefined ? `edge ${lastEdge}` : lastNode !== undefined ? `node ${lastNode}` : null;
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (wanted === followed.current) return;
    followed.current = wanted;
    const index = wanted === null ? -1 : rows.findIndex((row) => rowKey(row) === wanted);
    if (index < 0) return;
    setCurrentKey(wanted);
    scrollTo(tree.current, index, rowHeight);
  });

  const go = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    setCurrentKey(rowKey(row));
    scrollTo(tree.current, rows.indexOf(row), rowHeight);
  };

  const onClick = (event: React.MouseEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    const row = element ? rows[Number(element.dataset.row)] : undefined;
    if (!row) return;
    setCurrentKey(rowKey(row));
    choose(clew, row, event.shiftKey || event.ctrlKey || event.metaKey, onToggle);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[current];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const step = stepOf(event.key, row, page);
    if (step === null) return;
    event.preventDefault();
    if (step === "choose") choose(clew, row, event.shiftKey, onToggle);
    else if (step === "open" || step === "close") {
      if (row.type === "group") onToggle(row.kind, step === "open");
    } else if (step === "parent") go(rows.findLastIndex((other, index) => index < current && isParent(other, row)));
    else go(current + step);
  };

  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE);
  const last = Math.min(rows.length, Math.ceil((scrollTop + height) / rowHeight) + SPARE);
  return (
    <div
      ref={tree}
      className="outline"
      role="tree"
      aria-label={words().outlineRail.tree}
      aria-multiselectable="true"
      aria-activedescendant={current >= first && current < last ? `${baseId}-${current}` : undefined}
      tabIndex={0}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className="outline-space" role="presentation" style={{ height: rows.length * rowHeight }}>
        {rows.slice(first, last).map((row, index) => (
          <OutlineRowView
            key={rowKey(row)}
            id={`${baseId}-${first + index}`}
            row={row}
            top={(first + index) * rowHeight}
            current={first + index === current}
            selected={
              row.type === "node" ? selectedNodes.has(row.id) : row.type === "edge" && selectedEdges.has(row.id)
            }
            index={first + index}
          />
        ))}
      </div>
    </div>
  );
}

/** Scrolls as little as brings a row into sight. */
function scrollTo(element: HTMLElement | null, index: number, rowHeight: number): void {
  if (!element) return;
  const top = index * rowHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + rowHeight > element.scrollTop + element.clientHeight) {
    element.scrollTop = top + rowHeight - element.clientHeight;
  }
}

/** What a key means on a row: so many rows on, or one of the tree's own moves. Null for other keys. */
function stepOf(key: string, row: OutlineRow, page: number): number | "choose" | "open" | "close" | "parent" | null {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return page;
    case "PageUp":
      return -page;
    case "Home":
      return Number.NEGATIVE_INFINITY;
    case "End":
      return Number.POSITIVE_INFINITY;
    case "Enter":
    case " ":
      return "choose";
    case "ArrowRight":
      return row.type === "group" && !row.open ? "open" : 1;
    case "ArrowLeft":
      return row.type === "group" ? "close" : "parent";
    default:
      return null;
  }
}

function isParent(candidate: OutlineRow, row: OutlineRow): boolean {
  return row.type === "edge" ? candidate.type === "node" : candidate.type === "group";
}

function choose(clew: Clew, row: OutlineRow, additive: boolean, onToggle: OutlineTreeProps["onToggle"]): void {
  if (row.type === "group") {
    onToggle(row.kind, !row.open);
    return;
  }
  const target = row.type === "node" ? { node: row.id } : { edge: row.id };
  select(clew.view, target, additive);
  if (!additive) openDetails(clew, target);
}
