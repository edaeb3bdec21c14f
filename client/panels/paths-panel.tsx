import { ArrowLeftRight } from "lucide-react";
import type { PathsOutput } from "../../contract/paths.ts";
import { copyPath } from "../actions/copy-cypher-action.ts";
import { addSubgraph } from "../graph/add-subgraph.ts";
import { createExplorerGraph, type ExplorerGraph } from "../graph/explorer-graph.ts";
import { lineKindOf } from "../graph/line-kind.ts";
import { subgraphOfPath } from "../graph/subgraph-of-path.ts";
import { weakestOf } from "../graph/weakest-of.ts";
import { nameOf } from "../state/expand.ts";
import { askPaths, closePaths, followPath, keepPath, pathsInWords, searchedInWords } from "../state/follow-path.ts";
import type { PathQuestion } from "../state/path-question.ts";
import { words } from "../words/words.ts";
import { perform } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { LineSample } from "./marks/line-sample.tsx";
import { PathChoices } from "./path-choices.tsx";
import { SidePanel } from "./side-panel.tsx";

const LONGEST = 15;

/** The ways between two entities: what may be walked, and a list to step through. */
export function PathsPanel({ question }: { readonly question: PathQuestion }) {
  const clew = useClew();
  const { answer, problem } = useSlice(clew.paths.store, (state) => state);
  useSlice(clew.view, (view) => view.graphVersion);
  const claims = useSlice(clew.catalogue, ({ schema }) => schema?.totals.claims ?? 0);
  const [from, to] = [nameOf(clew, question.from), nameOf(clew, question.to)];
  const ask = (change: Partial<PathQuestion>) => void askPaths(clew, { ...question, ...change });
  const w = words().pathsPanel;
  const title = answer ? pathsInWords(answer) : problem ? w.noAnswer : w.looking;
  return (
    <SidePanel
      label={w.about(from, to)}
      crumb={w.crumb}
      title={title}
      onClose={() => closePaths(clew)}
      chips={
        <div className="path-ends">
          <bdi>{from}</bdi>
          <button
            type="button"
            className="tool"
            aria-label={w.swap}
            title={w.swap}
            onClick={() => ask({ from: question.to, to: question.from })}
          >
            <ArrowLeftRight size={14} strokeWidth={1.5} aria-hidden="true" />
          </button>
          <bdi>{to}</bdi>
        </div>
      }
    >
      <form className="block path-options" onSubmit={(event) => event.preventDefault()}>
        <label>
          {w.upTo.before}{" "}
          <input
            type="number"
            min={1}
            max={LONGEST}
            value={question.maxLength}
            onChange={({ target }) => {
              const maxLength = Math.round(target.valueAsNumber);
              if (maxLength >= 1 && maxLength <= LONGEST) ask({ maxLength });
            }}
          />{" "}
          {w.upTo.after}
        </label>
        <label>
          <input
            type="checkbox"
            checked={question.direction === "out"}
            onChange={({ target }) => ask({ direction: target.checked ? "out" : "both" })}
          />
          {w.alongArrows}
        </label>
        {claims === 0 ? null : (
          <>
            <label>
              <input
                type="checkbox"
                checked={question.disputed}
                onChange={({ target }) => ask({ disputed: target.checked })}
              />
              {w.allowDisputed}
            </label>
            <label>
              <input
                type="checkbox"
                checked={question.single}
                onChange={({ target }) => ask({ single: target.checked })}
              />
              {w.allowSingle}
            </label>
          </>
        )}
        <PathChoices question={question} onAsk={ask} />
      </form>
      {problem ? (
        <p className="block" role="alert">
          {problem.message}
        </p>
      ) : null}
      {answer?.paths.length === 0 ? <p className="block">{w.none(searchedInWords(clew))}</p> : null}
      {answer && answer.paths.length > 0 ? <PathList answer={answer} /> : null}
      {answer?.subgraph.truncated ? <p className="block dim">{w.more}</p> : null}
    </SidePanel>
  );
}

function PathList({ answer }: { readonly answer: PathsOutput }) {
  const clew = useClew();
  const w = words().pathsPanel;
  const chosen = useSlice(clew.paths.store, (state) => state.chosen) ?? 0;
  const graph = createExplorerGraph();
  addSubgraph(graph, answer.subgraph);
  const go = (index: number) => {
    const next = Math.min(answer.paths.length - 1, Math.max(0, index));
    void followPath(clew, next);
    document.getElementById(`path-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      <div
        className="path-list"
        role="listbox"
        tabIndex={0}
        aria-label={w.list}
        aria-activedescendant={`path-${chosen}`}
        onKeyDown={(event) => {
          const to = {
            ArrowDown: chosen + 1,
            ArrowRight: chosen + 1,
            ArrowUp: chosen - 1,
            ArrowLeft: chosen - 1,
            Home: 0,
            End: answer.paths.length - 1,
          }[event.key];
          if (to === undefined) return;
          event.preventDefault();
          go(to);
        }}
      >
        {answer.paths.map((path, index) => (
          <PathOption
            key={path.relationships.join(" ")}
            index={index}
            chosen={index === chosen}
            graph={graph}
            answer={answer}
            onChoose={() => go(index)}
          />
        ))}
      </div>
      <div className="block path-keep">
        <button type="button" className="button primary" onClick={() => keepPath(clew)}>
          {w.keep(chosen + 1)}
        </button>
        <button type="button" className="button" onClick={() => perform(copyPath, { clew, target: null })}>
          {w.copy}
        </button>
      </div>
    </>
  );
}

interface PathOptionProps {
  readonly index: number;
  readonly chosen: boolean;
  readonly graph: ExplorerGraph;
  readonly answer: PathsOutput;
  readonly onChoose: () => void;
}

function PathOption({ index, chosen, graph, answer, onChoose }: PathOptionProps) {
  const path = answer.paths[index];
  if (!path) return null;
  const weakest = weakestOf(
    graph,
    subgraphOfPath(answer, path).relationships.map(({ id }) => id),
  );
  return (
    <div
      id={`path-${index}`}
      className="path"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onClick={onChoose}
      onKeyDown={({ key }) => key === "Enter" && onChoose()}
    >
      <strong>{index + 1}</strong>
      <span className="path-steps">
        {path.nodes.map((id, step) => {
          const edge = path.relationships[step];
          const attributes = edge === undefined ? null : graph.getEdgeAttributes(edge);
          return (
            <span key={id} className="path-step">
              <bdi>{graph.getNodeAttribute(id, "label")}</bdi>
              {attributes ? (
                <span title={`${attributes.label}: ${words().standing.lines[lineKindOf(attributes)]}`}>
                  <LineSample kind={lineKindOf(attributes)} width={26} />
                  <span className="unseen"> {attributes.label} </span>
                </span>
              ) : null}
            </span>
          );
        })}
      </span>
      {weakest ? (
        <span className="path-weakest">
          {words().pathsPanel.weakest} <bdi>{weakest.sentence}</bdi>. {words().standing.lines[weakest.kind]}.
        </span>
      ) : null}
    </div>
  );
}
