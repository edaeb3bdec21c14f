import type { CDPSession } from "playwright-core";

/** What a page's main thread did, CPU time: waiting for a picture that is drawn in software does not count. */
export interface MainThread {
  readonly longestTaskMs: number;
  /** All of the page's JavaScript, collecting its garbage included. */
  readonly scriptMs: number;
}

/** An event of the browser's trace, as the Trace Event Format has them; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread while it lasted. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What runs the page's JavaScript: a script, something that calls a function, what waited for a promise. */
const SCRIPT = new Set(["EvaluateScript", "FunctionCall", "RunMicrotasks"]);

/** Starts a trace; calling the result ends it and tells what the page's main thread did meanwhile. */
export async function traceMainThread(session: CDPSession): Promise<() => Promise<MainThread>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] },
  });
  return async () => {
    const complete = new Promise<boolean>((resolve) =>
      session.once("Tracing.tracingComplete", ({ dataLossOccurred }) => resolve(dataLossOccurred)),
    );
    await session.send("Tracing.end");
    if (await complete) throw new Error("The browser's trace was too long to be kept whole.");
    session.off("Tracing.dataCollected", collect);
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const main = new Set(
      events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
    );
    const ofPage = events.filter((event) => main.has(threadOf(event))).sort((a, b) => a.ts - b.ts);
    const tasks = ofPage.filter(({ name }) => name === "RunTask").map(({ tdur = 0 }) => tdur / 1000);
    if (tasks.length === 0) throw new Error("The browser's trace shows no task of the page.");
    return { longestTaskMs: Math.max(...tasks), scriptMs: scriptOf(ofPage) / 1000 };
  };
}

/** Script within script counts once. */
function scriptOf(events: readonly TraceEvent[]): number {
  const ends = new Map<string, number>();
  let sum = 0;
  for (const { name, pid, tid, ts, dur = 0, tdur = 0 } of events) {
    const thread = `${pid} ${tid}`;
    if (!SCRIPT.has(name) || ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    sum += tdur;
  }
  return sum;
}
