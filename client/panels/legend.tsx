import { ChevronDown, ChevronUp, EyeOff } from "lucide-react";
import { SIMPLE_ABOVE } from "../canvas/appearance.ts";
import { LINE_KINDS } from "../graph/line-kind.ts";
import { toggleLine } from "../state/toggle-line.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
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
  const w = words().legendBar;
  return (
    <section className={open ? "legend" : "legend short"} aria-label={w.title}>
      <LookLegend />
      <div className="legend-row">
        {open ? <h2>{w.lines}</h2> : null}
        <Lines />
        <Simplified />
        {open || crowded || bare ? null : <Toggle open={false} />}
      </div>
      {open ? (
        <div className="legend-row">
          <h2>{w.marks}</h2>
          <Marks />
          <Toggle open />
        </div>
      ) : null}
    </section>
  );
}

/** The same on a narrow page, as a sheet of its own. */
export function EvidenceSheet() {
  const w = words().legendBar;
  return (
    <section className="evidence-sheet legend" aria-label={w.title}>
      <div className="grab" />
      <LookLegend />
      <div className="legend-row">
        <h2>{w.lines}</h2>
        <Lines />
        <Simplified />
      </div>
      <div className="legend-row">
        <h2>{w.marks}</h2>
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
      aria-label={open ? words().legendBar.hideMarks : words().legendBar.showMarks}
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
  const w = words().legendBar;
  const bare = useHasNoEvidence();
  return (
    <div className="legend-items" role="toolbar" aria-label={w.linesShown}>
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
            aria-label={`${words().standing.lines[kind]}, ${count}`}
            title={shown ? w.leaveOut(words().standing.lines[kind]) : w.show(words().standing.lines[kind])}
            onClick={() => toggleLine(clew, kind)}
          >
            <LineSample kind={kind} width={kind === "on-record" || kind === "denied" ? 32 : 28} />
            <span className="legend-name">{words().standing.lines[kind]}</span>
            <span className="number">{numeral(count)}</span>
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
  return <p className="legend-note">{words().legendBar.simplified(SIMPLE_ABOVE)}</p>;
}

function Marks() {
  return (
    <ul className="legend-items">
      <li className="legend-mark">
        <OriginsMark count={2} /> {words().standing.marks.disc}
      </li>
      <li className="legend-mark">
        <AnonymousMark /> {words().standing.marks.hollow}
      </li>
      <li className="legend-mark">
        <span className="split-badge" aria-hidden="true">
          <span className="split-for">1</span>
          <span className="split-against">1</span>
        </span>
        {words().standing.marks.split}
      </li>
      <li className="legend-mark">
        <NotEqualMark /> {words().standing.marks["not-equal"]}
      </li>
      <li className="legend-mark">
        <FallingMark /> {words().standing.marks.falling}
      </li>
      <li className="legend-mark">
        <ContestedMark /> {words().standing.marks.contested}
      </li>
    </ul>
  );
}
