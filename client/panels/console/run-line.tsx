import { Scissors } from "lucide-react";
import { type CypherOutput, MOST_CONSOLE_ROWS } from "../../../contract/cypher.ts";
import type { ConsoleRun } from "../../state/console-runs.ts";
import { plural } from "../../words/plural.ts";
import { useClew, useSlice } from "../clew-context.ts";

const MOST = MOST_CONSOLE_ROWS.toLocaleString("en");

/** How many rows, how long it took, and what was cut off. */
export function RunLine({ run: { id, result, running, problem, plan } }: { readonly run: ConsoleRun }) {
  if (running) {
    return (
      <div className="run-line" role="status">
        {plan?.state === "measuring"
          ? "Running again to measure the plan"
          : result
            ? "Running again for more rows"
            : "Running"}
      </div>
    );
  }
  if (!result || problem) return null;
  return (
    <div className="run-line" role="status">
      <strong>{plural(result.values.length, "row", "rows")}</strong>
      <span>{Math.round(result.elapsedMs).toLocaleString("en")} ms</span>
      {result.truncated ? (
        <span className="cut">
          <Scissors size={13} strokeWidth={1.5} aria-hidden="true" /> {cutInWords(result)}
        </span>
      ) : (
        <span>Nothing cut off</span>
      )}
      {canLoadMore(result) ? <MoreButton id={id} /> : null}
      {result.notifications.map((note) => (
        <span key={note.title + note.description} title={note.description}>
          {note.severity === "warning" ? "Warning: " : ""}
          {note.title}
        </span>
      ))}
    </div>
  );
}

const canLoadMore = ({ cutBy, values }: CypherOutput) => cutBy === "rows" && values.length < MOST_CONSOLE_ROWS;

function cutInWords(result: CypherOutput): string {
  if (canLoadMore(result)) return "Cut off here, there is more.";
  const narrow = "Narrow the statement, or return less of each row.";
  if (result.cutBy === "bytes") return `Cut off here: an answer holds no more text than this. ${narrow}`;
  if (result.cutBy === "time") return "Cut off here: the statement took too long. Narrow it.";
  return `Cut off here: an answer has ${MOST} rows at most. Narrow the statement or add SKIP.`;
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
      title={`Runs the statement again, for up to ${MOST} rows: what changed in the store meanwhile shows, and without ORDER BY rows may come in another order`}
      onClick={() => void cypher.loadMore(id)}
    >
      {`Load more, up to ${MOST} rows`}
    </button>
  );
}
