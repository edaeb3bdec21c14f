import type { Action, ActionContext } from "../actions/action.ts";
import { KeyHint } from "./key-hint.tsx";

interface CommandOptionProps {
  readonly action: Action;
  readonly context: ActionContext;
  readonly id: string;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** A command as an option of the search box: its words, and its key. */
export function CommandOption({ action, context, id, selected, onPoint, onChoose }: CommandOptionProps) {
  const [chord] = action.keys;
  const Icon = action.icon;
  const reason = action.blocked?.(context) ?? null;
  return (
    <div
      id={id}
      className="hit command"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={reason !== null}
      title={reason ?? undefined}
      onMouseMove={onPoint}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {Icon ? <Icon size={16} strokeWidth={1.5} aria-hidden="true" /> : <span />}
      <span className="name">
        <bdi>{action.label(context)}</bdi>
      </span>
      {chord ? <KeyHint chord={chord} /> : <span />}
    </div>
  );
}
