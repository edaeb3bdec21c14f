import type { CypherOutput } from "../../../contract/cypher.ts";
import { addToCanvas } from "../../state/bring.ts";
import { type ConsoleRun, RUN_FORMS } from "../../state/console-runs.ts";
import { rowsAsCsv, rowsAsJson } from "../../state/rows-as-file.ts";
import { saveCsv, saveFile } from "../../state/save-file.ts";
import { words } from "../../words/words.ts";
import { useClew } from "../clew-context.ts";
import { KEYBOARD_STOP } from "../keyboard-stop.ts";
import { GraphSummary } from "./graph-summary.tsx";
import { PlanView } from "./plan-view.tsx";
import { ResultTable } from "./result-table.tsx";
import { RunLine } from "./run-line.tsx";
import { RunProblem } from "./run-problem.tsx";
import { TabList, tabId } from "./tab-list.tsx";

const PANEL = "console-run-form";

/** What one statement answered, in one of its forms, and what can be done with it. */
export function RunView({ run }: { readonly run: ConsoleRun }) {
  const clew = useClew();
  const { result } = run;
  const { results } = words();
  return (
    <>
      <div className="bar">
        <TabList
          label={results.form}
          tabs={RUN_FORMS.map((form) => ({ tab: form, label: results.forms[form] }))}
          current={run.form}
          panel={PANEL}
          onChoose={(form) => clew.console.look(run.id, form)}
        />
        <span className="space" />
        <FileButtons result={result} id={run.id} />
        <button
          type="button"
          className="button"
          disabled={!result || result.graph.nodes.length === 0}
          onClick={() => result && void addToCanvas(clew, result.graph, () => words().results.addStep)}
        >
          {results.add}
        </button>
      </div>
      <div
        className="result"
        id={PANEL}
        role="tabpanel"
        aria-labelledby={tabId(PANEL, run.form)}
        aria-busy={run.running}
        {...KEYBOARD_STOP}
      >
        <Body run={run} />
      </div>
      <RunLine run={run} />
    </>
  );
}

function FileButtons({ result, id }: { readonly result: CypherOutput | null; readonly id: number }) {
  const { results } = words();
  const none = !result || result.values.length === 0;
  return (
    <>
      <button
        type="button"
        className="button"
        title={results.saveCsvHint}
        aria-label={results.saveCsv}
        disabled={none}
        onClick={() => result && saveCsv(`clew-result-${id}.csv`, rowsAsCsv(result))}
      >
        CSV
      </button>
      <button
        type="button"
        className="button"
        title={results.saveJsonHint}
        aria-label={results.saveJson}
        disabled={none}
        onClick={() =>
          result && saveFile(`clew-result-${id}.json`, new Blob([rowsAsJson(result)], { type: "application/json" }))
        }
      >
        JSON
      </button>
    </>
  );
}

function Body({ run }: { readonly run: ConsoleRun }) {
  const { problem, result, form } = run;
  if (form === "Plan") return <PlanView run={run} />;
  if (problem) return <RunProblem problem={problem} />;
  if (!result) return <p className="console-note">{words().results.running}</p>;
  if (form === "JSON") return <pre className="json">{jsonText(result)}</pre>;
  if (form === "Graph") return <GraphSummary graph={result.graph} />;
  if (result.values.length === 0) return <p className="console-note">{words().results.none}</p>;
  return <ResultTable result={result} />;
}

const LONGEST_JSON = 200_000;

function jsonText({ fields, values }: CypherOutput): string {
  const text = JSON.stringify({ fields, values }, null, 2);
  return text.length > LONGEST_JSON
    ? `${text.slice(0, LONGEST_JSON)}\n${words().results.moreJson(text.length - LONGEST_JSON)}`
    : text;
}
