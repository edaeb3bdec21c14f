import { mainLabel } from "../../contract/graph.ts";
import type { SearchHit } from "../../contract/routes.ts";
import { captionOf } from "../graph/caption.ts";
import { plainText } from "../graph/plain-text.ts";
import { words } from "../words/words.ts";
import { EntityMark } from "./marks/entity-mark.tsx";

interface HitProps {
  readonly hit: SearchHit;
  readonly id: string;
  readonly selected: boolean;
  /** Where it is: drawn, in a group, or not on the canvas. */
  readonly where: "canvas" | "group" | "store";
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  /** Adds it with the shortest way to what is on the canvas; null where there is nothing to lead to. */
  readonly onChooseWithWay: (() => void) | null;
}

/** An entity that was found, as an option of the search box. */
export function Hit({ hit, id, selected, where, onPoint, onChoose, onChooseWithWay }: HitProps) {
  const kind = mainLabel(hit.node.labels);
  const name = captionOf(hit.node);
  const w = words().searchBox;
  const text = plainText(hit.matched.text, 160);
  return (
    <div
      id={id}
      className="hit"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-keyshortcuts={onChooseWithWay ? "Shift+Enter" : undefined}
      onMouseMove={onPoint}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <EntityMark kind={kind} size={18} />
      <span className="name">
        <bdi>{name}</bdi>
      </span>
      <span className="where">
        {kind === "" ? "" : <bdi>{plainText(kind, 40)}</bdi>}
        {` · ${w.where[where]}`}
        {onChooseWithWay ? (
          // For the pointer; by keyboard it is Shift+Enter.
          <span
            className="with-way"
            aria-hidden="true"
            title={w.addWithWay}
            onMouseDown={(event) => {
              event.preventDefault();
              event.stopPropagation();
              onChooseWithWay();
            }}
          >
            {w.withWay}
          </span>
        ) : null}
      </span>
      <span className="matched">
        {plainText(hit.matched.property, 60)}
        {text === name ? "" : ": "}
        {text === name ? "" : <bdi>{text}</bdi>}
      </span>
    </div>
  );
}
