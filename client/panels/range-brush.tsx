import { type PointerEvent, useRef } from "react";
import type { Bar } from "../graph/histogram.ts";
import { type FilterGesture, filterGesture } from "../state/filters.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";

interface RangeBrushProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The first and the last bar that are taken; null: none is. */
  readonly taken: readonly [number, number] | null;
  readonly inWords: (value: number, side: "low" | "high") => string;
  /** All changes of one drag, or of one stay of the keyboard, come with the same gesture. */
  readonly onChange: (first: number, last: number, gesture: FilterGesture) => void;
}

/** Px around an end of what is taken within which a drag moves that end. */
const HANDLE = 8;

/** What a drag holds: one end while the other stays, or all of what is taken. */
type Hold = { readonly fixed: number } | { readonly at: number; readonly taken: readonly [number, number] };

/** A histogram of which a part is taken: by dragging over it, or with two sliders that the keyboard works too. */
export function RangeBrush({ label, bars, taken, inWords, onChange }: RangeBrushProps) {
  const w = words().filterPanel.range;
  const hold = useRef<Hold | null>(null);
  const gesture = useRef<FilterGesture>(filterGesture());
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const last = bars.length - 1;
  const [from, to] = taken ?? [0, last];
  const part = from > 0 || to < last;
  const begin = () => {
    gesture.current = filterGesture();
  };
  const change = (a: number, b: number) => {
    const [first, end] = [Math.min(a, b), Math.max(a, b)];
    if (taken === null || first !== from || end !== to) onChange(first, end, gesture.current);
  };
  const barAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(last, Math.floor(((clientX - left) / width) * bars.length)));
  };
  const onDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    begin();
    const at = barAt(event);
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const near = (edge: number) => part && Math.abs(event.clientX - left - (edge / bars.length) * width) <= HANDLE;
    if (near(from)) hold.current = { fixed: to };
    else if (near(to + 1)) hold.current = { fixed: from };
    else if (part && at >= from && at <= to) hold.current = { at, taken: [from, to] };
    else {
      hold.current = { fixed: at };
      change(at, at);
    }
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (hold.current === null) return;
    const at = barAt(event);
    if ("fixed" in hold.current) return change(hold.current.fixed, at);
    const [first, end] = hold.current.taken;
    const by = Math.max(-first, Math.min(last - end, at - hold.current.at));
    change(first + by, end + by);
  };
  const onUp = () => {
    hold.current = null;
  };
  const edge = (side: "low" | "high", value: number) => (
    <input
      type="range"
      aria-label={side === "low" ? w.from(label) : w.to(label)}
      aria-valuetext={inWords((side === "low" ? bars[from]?.low : bars[to]?.high) ?? 0, side)}
      min={0}
      max={bars.length}
      value={value}
      onFocus={begin}
      onPointerDown={begin}
      onChange={({ target }) => {
        const wanted = Number(target.value);
        if (side === "low") change(Math.min(wanted, to), to);
        else change(from, Math.max(wanted - 1, from));
      }}
    />
  );
  return (
    <div className="brush">
      <div
        className="brush-bars"
        aria-hidden="true"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        {bars.map(({ low, high, count }, index) => (
          <span
            key={low}
            className={taken !== null && index >= from && index <= to ? "taken" : undefined}
            title={`${low === high ? inWords(low, "low") : w.between(inWords(low, "low"), inWords(high, "high"))}: ${numeral(count)}`}
          >
            <i style={{ height: count === 0 ? 0 : `max(2px, ${(count / most) * 100}%)` }} />
          </span>
        ))}
        {part && taken !== null ? (
          <b
            style={{
              left: `${(from / bars.length) * 100}%`,
              width: `${((to - from + 1) / bars.length) * 100}%`,
            }}
          />
        ) : null}
      </div>
      <div className="brush-sliders">
        {edge("low", from)}
        {edge("high", to + 1)}
      </div>
      <div className="brush-ends" aria-hidden="true">
        <span>{inWords(bars[from]?.low ?? 0, "low")}</span>
        <span>{inWords(bars[to]?.high ?? 0, "high")}</span>
      </div>
    </div>
  );
}
