import { Check, Clock, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { dateInFull } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** While the store does not answer: since when, what works without it, what waits, and when it is tried again. */
export function StoreGoneBanner() {
  const clew = useClew();
  const { since, problem, nextTryAt } = useSlice(clew.connection.store, (state) => state);
  const label = useSlice(clew.catalogue, ({ schema }) => schema?.store.label ?? null);
  const seconds = useSecondsUntil(nextTryAt);
  const ledgers = clew.ledgers.size;
  const w = words().storeGone;
  const at =
    since === null ? null : dateInFull(new Date(since), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const who = problem?.code === "unreachable" ? w.server : (label ?? w.store);
  return (
    <section className="banner" aria-label={w.title}>
      <div className="banner-head">
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
        <span role="alert">
          <strong>{w.stopped(who, at)}</strong> {w.nothingLost}
        </span>
        <span className="space" />
        <span className="wait">{seconds === null ? w.trying : w.nextTry(seconds)}</span>
        <button type="button" className="button" disabled={nextTryAt === null} onClick={() => clew.connection.tryNow()}>
          {w.tryNow}
        </button>
      </div>
      <dl>
        <dt>
          <Check size={14} strokeWidth={1.75} aria-hidden="true" /> {w.works}
        </dt>
        <dd>{w.whatWorks(ledgers)}</dd>
        <dt>
          <Clock size={14} strokeWidth={1.75} aria-hidden="true" /> {w.waits}
        </dt>
        <dd>
          {w.whatWaits} {problem ? <span>{problem.message}</span> : null}
        </dd>
      </dl>
    </section>
  );
}

function useSecondsUntil(time: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (time === null) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [time]);
  return time === null ? null : Math.max(1, Math.ceil((time - now) / 1000));
}
