import { type MetricAnswer, type MetricId, measure, Unsettled } from "./measure.ts";
import type { MetricProblem } from "./metric-problem.ts";

/** What the worker says: how far it is, and at last the answer, or why there is none. */
export type MeasureMessage =
  | { readonly done: number }
  | { readonly answer: MetricAnswer }
  | { readonly unsettled: true }
  | { readonly failure: string };

interface WorkerScope {
  onmessage: ((event: { data: { problem: MetricProblem; metric: MetricId } }) => void) | null;
  postMessage(message: MeasureMessage, transfer?: Transferable[]): void;
}

const TELL_EVERY_MS = 100;
const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { problem, metric } }) => {
  let told = performance.now();
  try {
    const answer = measure(problem, metric, (done) => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      scope.postMessage({ done });
    });
    scope.postMessage({ answer }, [answer.values.buffer, answer.bridges.buffer]);
  } catch (error) {
    if (error instanceof Unsettled) scope.postMessage({ unsettled: true });
    else scope.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
};
