import { X } from "lucide-react";
import { pathModeSchema } from "../../contract/paths.ts";
import { nameOf } from "../state/expand.ts";
import { addable, MOST_K, type Passing, type PathQuestion, withAdded, withRemoved } from "../state/path-question.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

interface PathChoicesProps {
  readonly question: PathQuestion;
  readonly onAsk: (question: PathQuestion) => void;
}

/** How many paths are looked for, and what they pass and avoid. */
export function PathChoices({ question, onAsk }: PathChoicesProps) {
  const w = words().pathsPanel;
  return (
    <>
      <label className="path-mode">
        {w.show}{" "}
        <select
          value={question.mode}
          onChange={({ target }) => onAsk({ ...question, mode: pathModeSchema.parse(target.value) })}
        >
          {pathModeSchema.options.map((mode) => (
            <option key={mode} value={mode}>
              {w.modes[mode]}
            </option>
          ))}
        </select>
        {question.mode === "k-shortest" ? (
          <input
            type="number"
            aria-label={w.atMost}
            min={1}
            max={MOST_K}
            value={question.k}
            onChange={({ target }) => {
              const k = Math.round(target.valueAsNumber);
              if (k >= 1 && k <= MOST_K) onAsk({ ...question, k });
            }}
          />
        ) : null}
      </label>
      <PassingList which="through" title={w.through} question={question} onAsk={onAsk} />
      <PassingList which="avoid" title={w.avoid} question={question} onAsk={onAsk} />
    </>
  );
}

interface PassingListProps extends PathChoicesProps {
  readonly which: Passing;
  readonly title: string;
}

/** Entities that each path passes, or that none does: those selected are added, and each can be taken out. */
function PassingList({ which, title, question, onAsk }: PassingListProps) {
  const clew = useClew();
  const selected = useSlice(clew.view, (view) => view.selectedNodes);
  const w = words().pathsPanel;
  const ids = addable(question, which, selected);
  return (
    <fieldset className="path-passing">
      <legend>{title}</legend>
      {question[which].map((id) => (
        <span key={id} className="chip">
          <bdi>{nameOf(clew, id)}</bdi>
          <button
            type="button"
            className="tool"
            aria-label={w.takeOutOf(title, nameOf(clew, id))}
            title={w.takeOut}
            onClick={({ currentTarget }) => {
              // This button goes, and would take the keyboard with it.
              currentTarget.closest("fieldset")?.querySelector<HTMLElement>(".button")?.focus({ preventScroll: true });
              onAsk(withRemoved(question, which, id));
            }}
          >
            <X size={14} strokeWidth={1.5} aria-hidden="true" />
          </button>
        </span>
      ))}
      <button
        type="button"
        className="button"
        aria-label={w.addSelectedTo(title)}
        aria-disabled={ids.length === 0}
        title={ids.length === 0 ? w.selectFirst : undefined}
        onClick={() => ids.length > 0 && onAsk(withAdded(question, which, ids))}
      >
        {w.addSelected}
      </button>
    </fieldset>
  );
}
