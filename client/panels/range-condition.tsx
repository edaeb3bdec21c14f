import type { FilterCondition } from "../../contract/view-filter.ts";
import { type Bar, barsWithin, rangeOf } from "../graph/histogram.ts";
import type { Scale } from "../graph/scale-of.ts";
import { boundInWords, type Subject } from "../state/filter-words.ts";
import { removeCondition, setCondition } from "../state/filters.ts";
import { useClew } from "./clew-context.ts";
import { RangeBrush } from "./range-brush.tsx";

type Range = ReturnType<typeof rangeOf>;

interface RangeConditionProps {
  readonly subject: Subject;
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly scale: Scale;
  /** What the filter asks for now; null: nothing. */
  readonly asked: Range | null;
  readonly conditionFor: (range: Range) => FilterCondition;
}

/** A condition by a range, set with a brush over a histogram; all of the bars is no condition. */
export function RangeCondition({ subject, label, bars, scale, asked, conditionFor }: RangeConditionProps) {
  const clew = useClew();
  return (
    <RangeBrush
      label={label}
      bars={bars}
      taken={asked ? barsWithin(bars, asked) : [0, bars.length - 1]}
      inWords={(value, side) => boundInWords(value, scale, side)}
      onChange={(first, last, gesture) => {
        const range = rangeOf(bars, first, last);
        if (range.from === null && range.to === null) removeCondition(clew, subject, gesture);
        else setCondition(clew, conditionFor(range), gesture);
      }}
    />
  );
}
