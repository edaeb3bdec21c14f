import { CircleAlert } from "lucide-react";
import type { ApiProblem } from "../../api.ts";
import { words } from "../../words/words.ts";

/** Why a statement gave no rows. */
export function RunProblem({ problem }: { readonly problem: ApiProblem }) {
  const { results } = words();
  if (problem.code === "cancelled") return <p className="console-note">{results.stopped}</p>;
  return (
    <div className="console-problem" role="alert">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
      <div>
        <bdi>{problem.message}</bdi>
        {problem.position ? (
          <span className="where">{results.position(problem.position.line, problem.position.column)}</span>
        ) : null}
        {problem.requestId === null ? null : <span className="where">{results.request(problem.requestId)}</span>}
      </div>
    </div>
  );
}
