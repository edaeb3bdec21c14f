import { arrange } from "./arrange.ts";
import type { Arrangement } from "./arrangement.ts";
import type { LayoutProblem } from "./layout-problem.ts";

interface WorkerScope {
  onmessage: ((event: { data: { id: number; problem: LayoutProblem; arrangement: Arrangement } }) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { id, problem, arrangement } }) => {
  arrange(problem, arrangement);
  const { x, y } = problem;
  scope.postMessage({ id, x, y }, [x.buffer, y.buffer]);
};
