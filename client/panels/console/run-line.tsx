import { Scissors } from "lucide-react";
import { type CypherOutput, MOST_CONSOLE_ROWS } from "../../../contract/cypher.ts";
import type { ConsoleRun } from "../../state/console-runs.ts";
import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";

/** How many rows, how long it took, and what was cut off. */
export function RunLine({ run: { id, result, running, problem, plan } }: { readonly run: ConsoleRun }) {
  const { results } = words();
  if (running) {
    return (
      <div className="run-line" role="status">
        {plan?.state === "measuring" ? results.runningForPlan : result ? results.runningForMore : results.running}
      </div>
    );
  }
  if (!result || problem) return null;
  return (
    <div className="run-line" role="status">
      <strong>{results.rows(result.values.length)}</strong>
      <span>{results.elapsed(Math.round(result.elapsedMs))}</span>
      {result.truncated ? (
        <span className="cut">
          <Scissors size={13} strokeWidth={1.5} aria-hidden="true" /> {cutInWords(result)}
        </span>
      ) : (
        <span>{results.whole}</span>
      )}
      {canLoadMore(result) ? <MoreButton id={id} /> : null}
      {result.notifications.map((note) => (
        <span key={note.title + note.description} title={note.description}>
          {note.severity === "warning" ? `${results.warning} ` : ""}
          {note.title}
        </span>
      ))}
    </div>
  );
}

const canLoadMore = ({ cutBy, values }: CypherOutput) => cutBy === "rows" && values.length < MOST_CONSOLE_ROWS;

function cutInWords(result: CypherOutput): string {
  const { results } = words();
  if (canLoadMore(result)) return results.cut;
  if (result.cutBy === "bytes") return results.cutByBytes;
  return result.cutBy === "time" ? results.cutByTime : results.cutByRows(MOST_CONSOLE_ROWS);
}

function MoreButton({ id }: { readonly id: number }) {
  const { console: cypher, connection } = useClew();
  const gone = useSlice(connection.store, ({ status }) => status === "gone");
  const busy = useSlice(cypher.store, ({ runs }) => runs.some(({ running }) => running));
  return (
    <button
      type="button"
      className="button"
      disabled={gone || busy}
      title={words().results.loadMoreHint(MOST_CONSOLE_ROWS)}
      onClick={() => void cypher.loadMore(id)}
    >
      {words().results.loadMore(MOST_CONSOLE_ROWS)}
    </button>
  );
}
