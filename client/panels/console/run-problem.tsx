import { CircleAlert } from "lucide-react";
import type { ApiProblem } from "../../api.ts";

/** Why a statement gave no rows. */
export function RunProblem({ problem }: { readonly problem: ApiProblem }) {
  if (problem.code === "cancelled") return <p className="console-note">Stopped. Nothing was changed.</p>;
  return (
    <div className="console-problem" role="alert">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
      <div>
        <bdi>{problem.message}</bdi>
        {problem.position ? (
          <span className="where">{`Line ${problem.position.line}, column ${problem.position.column}`}</span>
        ) : null}
        {problem.requestId === null ? null : <span className="where">{`Request ${problem.requestId}`}</span>}
      </div>
    </div>
  );
}
