import { ChevronDown, ChevronUp, EyeOff } from "lucide-react";
import { SIMPLE_ABOVE } from "../canvas/appearance.ts";
import { LINE_KINDS } from "../graph/line-kind.ts";
import { LINE_NAMES, MARK_NAMES } from "../state/status-names.ts";
import { toggleLine } from "../state/toggle-line.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { LookLegend } from "./look-legend.tsx";
import { AnonymousMark, ContestedMark, FallingMark, NotEqualMark, OriginsMark } from "./marks/evidence-marks.tsx";
import { LineSample } from "./marks/line-sample.tsx";
import { useCounts } from "./use-counts.ts";

/** The evidence bar: legend and filter in one, in one row or two. Where nobody vouches for any line it is short. */
export function Legend() {
  const { page } = useClew();
  const wantsMarks = useSlice(page, (state) => state.legendOpen);
  const crowded = useSlice(page, (state) => state.details !== null || state.dock !== null);
  const bare = useHasNoEvidence();
  const open = wantsMarks && !crowded && !bare;
  return (
    <section className={open ? "legend" : "legend short"} aria-label="Evidence: legend and filter">
      <LookLegend />
      <div className="legend-row">
        {open ? <h2>Lines</h2> : null}
        <Lines />
        <Simplified />
        {open || crowded || bare ? null : <Toggle open={false} />}
      </div>
      {open ? (
        <div className="legend-row">
          <h2>Marks</h2>
          <Marks />
          <Toggle open />
        </div>
      ) : null}
    </section>
  );
}

/** The same on a narrow page, as a sheet of its own. */
export function EvidenceSheet() {
  return (
    <section className="evidence-sheet legend" aria-label="Evidence: legend and filter">
      <div className="grab" />
      <LookLegend />
      <div className="legend-row">
        <h2>Lines</h2>
        <Lines />
        <Simplified />
      </div>
      <div className="legend-row">
        <h2>Marks</h2>
        <Marks />
      </div>
    </section>
  );
}

/** Whether there are lines, and no claim behind any, nor in the store: the graph of somebody who keeps no evidence. */
function useHasNoEvidence(): boolean {
  const { catalogue } = useClew();
  const keepsNone = useSlice(catalogue, ({ schema }) => schema?.totals.claims === 0);
  const { claims, byLine } = useCounts();
  return keepsNone && claims === 0 && byLine.unsourced > 0;
}

function Toggle({ open }: { readonly open: boolean }) {
  const { page } = useClew();
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <button
      type="button"
      className="tool"
      aria-expanded={undefined}
      aria-label={open ? "Hide the meaning of the marks" : "Show the meaning of the marks"}
      onClick={() => page.setState({ legendOpen: !open })}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}

function Lines() {
  const clew = useClew();
  const counts = useCounts();
  const hidden = useSlice(clew.view, (state) => state.hiddenLines);
  const bare = useHasNoEvidence();
  return (
    <div className="legend-items" role="toolbar" aria-label="Lines, shown or left out">
      {LINE_KINDS.map((kind) => {
        const count = counts.byLine[kind];
        if (count === 0 && (bare || kind === "retracted" || kind === "denied")) return null;
        const shown = !hidden.has(kind);
        return (
          <button
            key={kind}
            type="button"
            className="legend-item"
            aria-pressed={shown}
            aria-label={`${LINE_NAMES[kind]}, ${count}`}
            title={`${LINE_NAMES[kind]}: ${shown ? "leave out" : "show"}`}
            onClick={() => toggleLine(clew, kind)}
          >
            <LineSample kind={kind} width={kind === "on-record" || kind === "denied" ? 32 : 28} />
            <span className="legend-name">{LINE_NAMES[kind]}</span>
            <span className="number">{count.toLocaleString("en")}</span>
            {shown ? null : <EyeOff size={14} strokeWidth={1.5} aria-hidden="true" />}
          </button>
        );
      })}
    </div>
  );
}

/** Says that the lines do not look as the samples do. */
function Simplified() {
  const { graph, view } = useClew();
  const simplified = useSlice(view, () => graph.size > SIMPLE_ABOVE);
  if (!simplified) return null;
  return (
    <p className="legend-note">{`More than ${SIMPLE_ABOVE.toLocaleString("en")} lines: all are drawn thin and solid, without marks`}</p>
  );
}

function Marks() {
  return (
    <ul className="legend-items">
      <li className="legend-mark">
        <OriginsMark count={2} /> {MARK_NAMES.disc}
      </li>
      <li className="legend-mark">
        <AnonymousMark /> {MARK_NAMES.hollow}
      </li>
      <li className="legend-mark">
        <span className="split-badge" aria-hidden="true">
          <span className="split-for">1</span>
          <span className="split-against">1</span>
        </span>
        {MARK_NAMES.split}
      </li>
      <li className="legend-mark">
        <NotEqualMark /> {MARK_NAMES["not-equal"]}
      </li>
      <li className="legend-mark">
        <FallingMark /> {MARK_NAMES.falling}
      </li>
      <li className="legend-mark">
        <ContestedMark /> {MARK_NAMES.contested}
      </li>
    </ul>
  );
}
