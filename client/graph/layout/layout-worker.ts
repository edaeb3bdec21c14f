import { layOut } from "./lay-out.ts";
import type { LayoutProblem } from "./layout-problem.ts";

interface WorkerScope {
  onmessage: ((event: { data: { id: number; problem: LayoutProblem } }) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { id, problem } }) => {
  layOut(problem);
  const { x, y } = problem;
  scope.postMessage({ id, x, y }, [x.buffer, y.buffer]);
};
