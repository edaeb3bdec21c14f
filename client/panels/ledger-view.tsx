import { TriangleAlert } from "lucide-react";
import { useCallback, useEffect } from "react";
import type { Assertion, Ledger } from "../../contract/evidence.ts";
import { loadLedger, speakersOf } from "../state/details.ts";
import { words } from "../words/words.ts";
import { ClaimLine } from "./claim-line.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { recordedInWords } from "./edtf-words.ts";
import { FallingMark, NotEqualMark } from "./marks/evidence-marks.tsx";
import { Telling } from "./telling.tsx";
import { useLoaded } from "./use-loaded.ts";

interface LedgerViewProps {
  readonly claim: string;
  /** The relationship it stands behind: while it is selected its speakers are flagged on the canvas. */
  readonly edge?: string;
  readonly heading?: string;
  /** Hears of the ledger when it was read; must be stable. */
  readonly onRead?: (ledger: Ledger) => void;
}

/** A claim's ledger: who says so, who denies it, where and when, through whom; what bears on it; who entered it. */
export function LedgerView({ claim, edge, heading, onRead }: LedgerViewProps) {
  const clew = useClew();
  const online = useSlice(clew.connection.store, ({ status }) => status);
  const load = useCallback((signal: AbortSignal) => loadLedger(clew, claim, signal), [clew, claim]);
  const { value: ledger, problem } = useLoaded(load, online);
  useEffect(() => {
    if (ledger) onRead?.(ledger);
  }, [ledger, onRead]);
  useEffect(() => {
    if (edge === undefined || !ledger) return;
    if (clew.view.getState().selectedEdges.has(edge)) clew.view.setState({ speakers: speakersOf(clew.graph, ledger) });
    return () => clew.view.setState({ speakers: new Map() });
  }, [clew, edge, ledger]);
  if (!ledger) {
    return (
      <p className="side-note" role="status">
        {problem?.message ?? words().ledgerView.reading}
      </p>
    );
  }
  const w = words().ledgerView;
  return (
    <>
      {heading ? (
        <section className="block">
          <h2>{heading}</h2>
          <bdi>{ledger.claim.gloss}</bdi>
        </section>
      ) : null}
      <div className="ledger">
        <Side side="for" title={w.for} ids={ledger.for} ledger={ledger} />
        <Side side="against" title={w.against} ids={ledger.against} ledger={ledger} />
      </div>
      <Rank ledger={ledger} />
      <Marks ledger={ledger} />
      <PassedOn ledger={ledger} />
      <References title={w.rivals} references={ledger.rivals} />
      <References title={w.related} references={ledger.related} />
      <Entered ledger={ledger} />
    </>
  );
}

function assertionsOf(ledger: Ledger, ids: readonly string[]): Assertion[] {
  return ledger.assertions.filter(({ id }) => ids.includes(id));
}

interface SideProps {
  readonly side: "for" | "against";
  readonly title: string;
  readonly ids: readonly string[];
  readonly ledger: Ledger;
}

function Side({ side, title, ids, ledger }: SideProps) {
  const w = words().ledgerView;
  const count = side === "for" ? ledger.claim.pro : ledger.claim.con;
  const origins = w.origins(count);
  return (
    <section className={side} aria-label={`${title}: ${origins}`}>
      <h2>
        {title} <span title={origins}>{count}</span>
      </h2>
      {assertionsOf(ledger, ids).map((assertion) => (
        <Telling key={assertion.id} assertion={assertion} all={ledger.assertions} />
      ))}
      {ids.length === 0 ? <p className="none">{side === "for" ? w.nobodySays : w.nobodyDenies}</p> : null}
    </section>
  );
}

function Rank({ ledger: { claim } }: { readonly ledger: Ledger }) {
  if (claim.rank === "normal" && claim.retractedAt === null) return null;
  const w = words().ledgerView;
  return (
    <section className="block notice">
      <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
      <p>
        {claim.retractedAt === null ? (
          <strong>{claim.rank === "deprecated" ? w.deprecated : w.preferred}</strong>
        ) : (
          <strong>{w.retracted(recordedInWords(claim.retractedAt))}</strong>
        )}{" "}
        <bdi>{(claim.retractedAt === null ? claim.rankReason : claim.retractedWhy) ?? w.noReason}</bdi>
      </p>
    </section>
  );
}

function Marks({ ledger: { claim } }: { readonly ledger: Ledger }) {
  if (claim.marks.length === 0) return null;
  return (
    <section className="block">
      {claim.marks.map((mark) => (
        <p key={mark} className="passed">
          {mark === "contradicts-itself" ? <NotEqualMark /> : <FallingMark />}
          {words().ledgerView.marks[mark]}
        </p>
      ))}
    </section>
  );
}

function PassedOn({ ledger }: { readonly ledger: Ledger }) {
  const w = words().ledgerView;
  const passed = assertionsOf(ledger, ledger.passedOn);
  const retracted = ledger.assertions.filter((assertion) => assertion.retractedAt !== null);
  return (
    <>
      {passed.length > 0 ? (
        <section className="block" aria-label={w.passedOn.name}>
          <h2>
            {w.passedOn.title} {passed.length}
          </h2>
          {passed.map((assertion) => (
            <Telling key={assertion.id} assertion={assertion} all={ledger.assertions} brief />
          ))}
        </section>
      ) : null}
      {retracted.length > 0 ? (
        <section className="block" aria-label={w.withdrawn.name}>
          <h2>
            {w.withdrawn.title} {retracted.length}
          </h2>
          {retracted.map((assertion) => (
            <Telling key={assertion.id} assertion={assertion} all={ledger.assertions} brief />
          ))}
        </section>
      ) : null}
    </>
  );
}

function References({ title, references }: { readonly title: string; readonly references: Ledger["rivals"] }) {
  if (references.length === 0) return null;
  return (
    <section className="block">
      <h2>
        {title} <span>{references.length}</span>
      </h2>
      <ul className="lines">
        {references.map((reference) => (
          <ClaimLine key={reference.id} claim={reference} />
        ))}
      </ul>
    </section>
  );
}

function Entered({ ledger: { claim, assertions } }: { readonly ledger: Ledger }) {
  const w = words().ledgerView;
  const by = new Map<string, number>();
  for (const { recordedBy, recordedAt, method } of assertions) {
    const key = JSON.stringify([recordedBy, recordedAt, method]);
    by.set(key, (by.get(key) ?? 0) + 1);
  }
  return (
    <section className="block">
      <h2>{w.entered}</h2>
      <ul className="lines">
        {[...by].map(([key, count]) => {
          const [who, at, method] = JSON.parse(key) as (string | null)[];
          return (
            <li key={key}>
              <span className="name">
                <bdi>{[who ?? w.unknown, w.method(method ?? "")].filter((part) => part !== "").join(", ")}</bdi>,{" "}
                {w.assertions(count)}
              </span>
              <span className="count">{recordedInWords(at ?? null)}</span>
            </li>
          );
        })}
      </ul>
      {claim.credibility === null ? null : (
        <p className="dim">{w.judgement(claim.credibility, w.credibility[claim.credibility - 1] ?? "")}</p>
      )}
    </section>
  );
}
