import { Check, Clock, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { useClew, useSlice } from "./clew-context.ts";

/** While the store does not answer: since when, what works without it, what waits, and when it is tried again. */
export function StoreGoneBanner() {
  const clew = useClew();
  const { since, problem, nextTryAt } = useSlice(clew.connection.store, (state) => state);
  const label = useSlice(clew.catalogue, ({ schema }) => schema?.store.label ?? "The store");
  const seconds = useSecondsUntil(nextTryAt);
  const ledgers = clew.ledgers.size;
  const at =
    since === null ? "" : ` at ${new Date(since).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
  const who = problem?.code === "unreachable" ? "Clew's server" : label;
  return (
    <section className="banner" aria-label="The store does not answer">
      <div className="banner-head">
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
        <span role="alert">
          <strong>
            {who} stopped answering{at}.
          </strong>{" "}
          Nothing on the canvas is lost.
        </span>
        <span className="space" />
        <span className="wait">{seconds === null ? "Trying now" : `Next try in ${seconds} s`}</span>
        <button type="button" className="button" disabled={nextTryAt === null} onClick={() => clew.connection.tryNow()}>
          Try now
        </button>
      </div>
      <dl>
        <dt>
          <Check size={14} strokeWidth={1.75} aria-hidden="true" /> Works
        </dt>
        <dd>
          Looking, moving, hiding and filtering here
          {ledgers > 0 ? (ledgers === 1 ? ", the ledger you opened" : `, the ${ledgers} ledgers you opened`) : ""}, undo
          of the view, links.
        </dd>
        <dt>
          <Clock size={14} strokeWidth={1.75} aria-hidden="true" /> Waits
        </dt>
        <dd>Expanding, search, Cypher, ledgers not opened yet. {problem ? <span>{problem.message}</span> : null}</dd>
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
