import { Scissors } from "lucide-react";
import type { ConsoleRun } from "../../state/console-runs.ts";
import { plural } from "../../state/words.ts";

/** How many rows, how long it took, and what was cut off. */
export function RunLine({ run: { result, running, problem } }: { readonly run: ConsoleRun }) {
  if (running) {
    return (
      <div className="run-line" role="status">
        Running
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
          <Scissors size={13} strokeWidth={1.5} aria-hidden="true" /> Cut off here, there is more. Narrow the statement
          or add LIMIT.
        </span>
      ) : (
        <span>Nothing cut off</span>
      )}
      {result.notifications.map((note) => (
        <span key={note.title + note.description} title={note.description}>
          {note.severity === "warning" ? "Warning: " : ""}
          {note.title}
        </span>
      ))}
    </div>
  );
}
