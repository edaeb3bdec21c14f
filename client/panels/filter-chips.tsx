import { Eye, EyeOff, X } from "lucide-react";
import { conditionInWords, subjectInWords, subjectOf } from "../state/filter-words.ts";
import { filteredInWords, removeCondition, setRest } from "../state/filters.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** The conditions of the filter, over the canvas: each can be changed and removed. */
export function FilterChips() {
  const clew = useClew();
  const filter = useSlice(clew.view, (view) => view.filter);
  useSlice(clew.view, (view) => view.filtered);
  if (!filter) return null;
  const w = words().filterPanel.chips;
  const hidden = filter.rest === "hidden";
  const Icon = hidden ? EyeOff : Eye;
  return (
    <section className="filter-chips" aria-label={w.title}>
      <ul>
        {filter.conditions.map((condition) => {
          const subject = subjectOf(condition);
          const name = subjectInWords(condition);
          return (
            <li key={subject} className="chip" data-over-canvas="">
              <button
                type="button"
                className="chip-words"
                title={w.change}
                onClick={() => clew.page.setState({ toolPanel: "filter", filterSubject: subject })}
              >
                <bdi>{name}</bdi> <bdi className="chip-value">{conditionInWords(condition)}</bdi>
              </button>
              <button
                type="button"
                className="tool"
                aria-label={w.remove(name)}
                title={w.remove(name)}
                onClick={() => {
                  removeCondition(clew, subject);
                  document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
                }}
              >
                <X size={14} strokeWidth={1.5} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="chip rest"
        data-over-canvas=""
        aria-pressed={hidden}
        aria-label={w.hideRest}
        title={hidden ? w.restIsHidden(filteredInWords(clew)) : w.restFades(filteredInWords(clew))}
        onClick={() => setRest(clew, hidden ? "faded" : "hidden")}
      >
        <Icon size={14} strokeWidth={1.5} aria-hidden="true" />
        {hidden ? w.hidden : w.faded}
      </button>
    </section>
  );
}
