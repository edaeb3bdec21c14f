import { ArrowLeft, ArrowRight } from "lucide-react";
import { type ReactNode, useRef } from "react";
import type { NeighbourGroup, NeighbourOrder } from "../../contract/graph.ts";
import { typeInWords } from "../graph/caption.ts";
import { plainText } from "../graph/plain-text.ts";
import { choiceOf, collapseNode, expandGroups } from "../state/expand.ts";
import { choiceKey } from "../state/expansions.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

interface ExpandGroupProps {
  /** The node whose neighbours these are. */
  readonly id: string;
  readonly group: NeighbourGroup;
  /** How many of them are on the canvas. */
  readonly shown: number;
  /** What a page holds, where the group is opened in pages; null: it is ticked to come with others. */
  readonly page: { readonly limit: number; readonly order: NeighbourOrder } | null;
  /** Whether the store is gone. */
  readonly blocked: boolean;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** A kind of neighbour with its count, to be ticked or opened in pages. */
export function ExpandGroup({ id, group, shown, page, blocked, chosen, onChoose }: ExpandGroupProps) {
  const Arrow = group.direction === "out" ? ArrowRight : ArrowLeft;
  const w = words().expandTable;
  const relation = (
    <>
      <Arrow size={14} strokeWidth={1.5} role="img" aria-label={group.direction === "out" ? w.leaving : w.arriving} />
      <bdi>{typeInWords(group.type)}</bdi>
    </>
  );
  return (
    <tbody>
      <tr>
        <td>
          {page ? (
            <span className="expand-relation">{relation}</span>
          ) : (
            <Ticked disabled={shown === group.count} chosen={chosen} onChoose={onChoose}>
              {relation}
            </Ticked>
          )}
        </td>
        <td>
          <bdi>{plainText(group.label, 40) || words().blanks.noLabel}</bdi>
        </td>
        <td className="number">{w.shown(shown, group.count)}</td>
      </tr>
      {page ? (
        <tr>
          <td colSpan={3}>
            <GroupPages id={id} group={group} shown={shown} page={page} blocked={blocked} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface TickedProps {
  readonly disabled: boolean;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly children: ReactNode;
}

function Ticked({ disabled, chosen, onChoose, children }: TickedProps) {
  return (
    <label className="expand-relation">
      <input type="checkbox" disabled={disabled} checked={chosen} onChange={({ target }) => onChoose(target.checked)} />
      {children}
    </label>
  );
}

type GroupPagesProps = Pick<ExpandGroupProps, "id" | "group" | "shown" | "blocked"> & {
  readonly page: NonNullable<ExpandGroupProps["page"]>;
};

/** The buttons that open a group's next page, and take away what its pages brought. */
function GroupPages({ id, group, shown, page, blocked }: GroupPagesProps) {
  const clew = useClew();
  const choice = choiceOf(group);
  const opened = useSlice(clew.expansions, ({ byNode }) => byNode.get(id)?.has(choiceKey(choice)) ?? false);
  const next = useRef<HTMLButtonElement>(null);
  const left = group.count - shown;
  const w = words().expandTable;
  const kind = [typeInWords(group.type), plainText(group.label, 40)].filter((word) => word !== "").join(", ");
  // Not `disabled`: the keyboard stays on the button that brought the last page.
  const idle = blocked || left === 0;
  const nextWords = left === 0 ? w.allShown(group.count) : w.next(Math.min(left, page.limit), group.count);
  return (
    <span className="expand-pages">
      <button
        ref={next}
        type="button"
        className="button"
        aria-label={`${nextWords}: ${kind}`}
        aria-disabled={idle}
        title={blocked ? words().commands.waits : undefined}
        onClick={() => {
          if (!idle) void expandGroups(clew, id, [group], page);
        }}
      >
        {nextWords}
      </button>
      {opened ? (
        <button
          type="button"
          className="button"
          aria-label={`${words().buttons.collapse}: ${kind}`}
          onClick={() => {
            collapseNode(clew, id, choice);
            next.current?.focus();
          }}
        >
          {words().buttons.collapse}
        </button>
      ) : null}
    </span>
  );
}
