import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { TOUR, tourTo } from "../state/tour.ts";
import { words } from "../words/words.ts";
import { useClew } from "./clew-context.ts";

const GAP = 12;

/** The card of the tour's present stop, beside what it tells of. */
export function Tour({ step }: { readonly step: number }) {
  const clew = useClew();
  const card = useRef<HTMLElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState({ left: -9999, top: 0 });
  const stop = TOUR[step];
  const anchor = stop?.anchor ?? "";

  useLayoutEffect(() => {
    const put = () => {
      if (card.current) setPlace(beside(card.current, document.querySelector(anchor)));
    };
    put();
    // A panel that the stop opens takes its place a moment later.
    const late = setTimeout(put, 120);
    window.addEventListener("resize", put);
    return () => {
      clearTimeout(late);
      window.removeEventListener("resize", put);
    };
  }, [anchor]);
  useEffect(() => {
    if (step >= 0) next.current?.focus({ preventScroll: true });
  }, [step]);
  if (!stop) return null;
  const leave = () => {
    tourTo(clew, null);
    document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
  };
  const { title, text } = stop.words();
  const w = words().pageFrame.tour;
  const last = step === TOUR.length - 1;
  return (
    <section
      ref={card}
      className="float tour"
      aria-label={w.title(step + 1, TOUR.length)}
      style={place}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <h2>{title}</h2>
      <p aria-live="polite">{text}</p>
      <div className="tour-way">
        <span className="dim">{w.stop(step + 1, TOUR.length)}</span>
        <span className="space" />
        {last ? null : (
          <button type="button" className="button" onClick={leave}>
            {w.leave}
          </button>
        )}
        {step > 0 ? (
          <button type="button" className="button" onClick={() => tourTo(clew, step - 1)}>
            {w.back}
          </button>
        ) : null}
        <button
          ref={next}
          type="button"
          className="button primary"
          onClick={() => (last ? leave() : tourTo(clew, step + 1))}
        >
          {last ? w.done : w.next}
        </button>
      </div>
    </section>
  );
}

/** Beside the anchor where there is room: left of it, right of it, below, above. In the middle where it is not there. */
function beside(card: HTMLElement, anchor: Element | null): { left: number; top: number } {
  const { width, height } = card.getBoundingClientRect();
  const within = (value: number, room: number) => Math.max(GAP, Math.min(value, room - GAP));
  const [right, bottom] = [window.innerWidth - width, window.innerHeight - height];
  const at = anchor?.getBoundingClientRect();
  if (!at || at.width === 0) return { left: right / 2, top: bottom / 2 };
  const middle = within(at.top + 80, bottom);
  if (at.left > window.innerWidth / 2 && at.left - width - GAP > 0) return { left: at.left - width - GAP, top: middle };
  if (at.height > at.width && at.right + width + GAP < window.innerWidth)
    return { left: at.right + GAP, top: within(at.top, bottom) };
  const left = within(at.left + Math.min(40, at.width / 2), right);
  if (at.bottom + height + GAP < window.innerHeight) return { left, top: at.bottom + GAP };
  return { left, top: within(at.top - height - GAP, bottom) };
}
