import type { ReactNode } from "react";
import { MOST_CHOICES } from "../../contract/view-filter.ts";
import type { Choice } from "../graph/facets.ts";
import { numeral } from "../words/numbers.ts";

interface ChoiceListProps {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly mark?: (value: string) => ReactNode;
  readonly onChange: (chosen: string[]) => void;
}

/** Values to tick, each with how many have it. */
export function ChoiceList({ choices, chosen, mark, onChange }: ChoiceListProps) {
  const ticked = new Set(chosen);
  const full = ticked.size >= MOST_CHOICES;
  return (
    <ul className="choices">
      {choices.map(({ value, label, count }) => (
        <li key={value}>
          <label>
            <input
              type="checkbox"
              checked={ticked.has(value)}
              disabled={full && !ticked.has(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
            {mark?.(value)}
            <bdi className="name" title={label}>
              {label}
            </bdi>
            <span className="count">{numeral(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
