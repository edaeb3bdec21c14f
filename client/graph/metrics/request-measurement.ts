import { words } from "../../words/words.ts";
import type { ExplorerGraph } from "../explorer-graph.ts";
import type { MetricId } from "./measure.ts";
import type { MeasureMessage } from "./measure-worker.ts";
import type { Measurement } from "./measurement.ts";
import { metricProblemOf } from "./metric-problem.ts";
import type { Progress } from "./walk-metrics.ts";

/**
 * Takes a metric of the graph in a worker of its own, which ends with it. Rejects with the signal's reason when it is
 * aborted, and with an `Error` to show when the worker fails or is lost.
 */
export function requestMeasurement(
  graph: ExplorerGraph,
  metric: MetricId,
  signal: AbortSignal,
  progress: Progress = () => {},
): Promise<Measurement> {
  const [nodes, edges] = [graph.nodes(), graph.edges()];
  const problem = metricProblemOf(graph);
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL("./measure-worker.ts", import.meta.url), { type: "module" });
    const end = (): void => {
      signal.removeEventListener("abort", stopped);
      worker.terminate();
    };
    const stopped = (): void => {
      end();
      reject(signal.reason);
    };
    const failed = (why: string): void => {
      end();
      reject(new Error(words().measuring.notMeasured(why)));
    };
    signal.addEventListener("abort", stopped);
    worker.addEventListener("error", ({ message }: ErrorEvent) => failed(message || words().measuring.noWorker));
    worker.addEventListener("message", ({ data }: MessageEvent<MeasureMessage>) => {
      if ("done" in data) {
        progress(data.done);
        return;
      }
      if ("failure" in data) {
        failed(data.failure.replace(/\.$/, ""));
        return;
      }
      if ("unsettled" in data) {
        failed(words().measuring.unsettled);
        return;
      }
      end();
      const { values, bridges, modularity } = data.answer;
      resolve({
        metric,
        values: new Map(nodes.map((id, index) => [id, values[index] ?? 0])),
        bridges: [...bridges].flatMap((index) => edges[index] ?? []),
        modularity,
      });
    });
    worker.postMessage({ problem, metric }, [problem.from.buffer, problem.to.buffer]);
  });
}
