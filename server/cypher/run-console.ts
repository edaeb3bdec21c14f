import { CONSOLE_ROWS, type CypherOutput } from "../../contract/cypher.ts";
import { isTagged, type WireMap, type WireValue } from "../../contract/values.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { StoreError } from "../store/store-error.ts";
import { NODES } from "./node-statements.ts";
import { planTable } from "./plan-table.ts";
import { readGate } from "./read-gate.ts";
import { nodeIn } from "./row-values.ts";
import { SubgraphBuilder } from "./subgraph-builder.ts";

/** What one run of the console may use. */
export interface ConsoleLimits {
  readonly rows: number;
  /** Of the rows as JSON, roughly. */
  readonly bytes: number;
  readonly ms: number;
}

export const CONSOLE_LIMITS: ConsoleLimits = { rows: CONSOLE_ROWS, bytes: 16_000_000, ms: 15_000 };

/** Nodes and relationships of one answer's `graph`. */
const MAX_GRAPH = 20_000;

/** A statement that the console does not run. */
export class GateRefusal extends Error {
  readonly code: "write-refused" | "clause-refused";
  constructor(code: "write-refused" | "clause-refused", reason: string) {
    super(reason);
    this.name = "GateRefusal";
    this.code = code;
  }
}

/**
 * Runs an analyst's reading statement within the limits. What the limits cut off is marked `truncated`: rows that came
 * before are kept, also when time runs out in mid-stream.
 * @throws GateRefusal, StoreError
 */
export async function runConsole(
  store: GraphStore,
  statement: string,
  parameters: WireMap,
  options: { readonly signal: AbortSignal; readonly limits: ConsoleLimits },
): Promise<CypherOutput> {
  const begun = performance.now();
  const { limits, signal } = options;
  const { text, planWord, plan, notifications } = await admit(store, statement, parameters, signal, limits.ms);
  const left = Math.max(1, limits.ms - (performance.now() - begun));
  if (planWord) {
    const profile = planWord === "PROFILE" ? await store.profile(text, parameters, { deadlineMs: left, signal }) : null;
    return { ...planTable(profile?.plan ?? plan), counters: {}, notifications, elapsedMs: performance.now() - begun };
  }
  const stream = await store.stream(text, parameters, { deadlineMs: left, signal });
  const graph = new SubgraphBuilder();
  const values: WireValue[][] = [];
  let cutBy: CypherOutput["cutBy"];
  let bytes = 0;
  try {
    for await (const row of stream) {
      bytes += sizeOf(row);
      if (values.length === limits.rows) cutBy = "rows";
      else if (bytes > limits.bytes) cutBy = "bytes";
      if (cutBy) break;
      values.push(row);
      for (const value of row) collect(graph, value);
    }
  } catch (error) {
    if (!(error instanceof StoreError && error.code === "timeout" && values.length > 0)) throw error;
    cutBy = "time";
  }
  const truncated = cutBy !== undefined;
  const summary = truncated
    ? await stream.summary().catch(() => ({ counters: {}, notifications: [] }))
    : await stream.summary();
  await addEnds(store, graph, signal);
  return {
    fields: [...stream.fields],
    values,
    graph: graph.build(truncated || graph.size >= MAX_GRAPH),
    truncated,
    ...(cutBy && { cutBy }),
    counters: summary.counters,
    notifications: summary.notifications.length > 0 ? summary.notifications : notifications,
    elapsedMs: performance.now() - begun,
  };
}

/**
 * Lets a statement through the read gate: by its words, then by what the store's planner makes of it.
 * @throws GateRefusal, StoreError
 */
async function admit(
  store: GraphStore,
  statement: string,
  parameters: WireMap,
  signal: AbortSignal,
  deadlineMs: number,
) {
  const verdict = readGate(statement);
  if (!verdict.allowed) throw new GateRefusal(verdict.code, verdict.reason);
  const { kind, plan, notifications } = await store.explain(verdict.text, parameters, { signal, deadlineMs });
  if (kind !== "read")
    throw new GateRefusal("write-refused", "The statement changes the graph, and the console only reads.");
  if (verdict.unknownClause !== null) {
    throw new GateRefusal(
      "clause-refused",
      `The console does not know ${verdict.unknownClause} as a clause that reads.`,
    );
  }
  return { text: verdict.text, planWord: verdict.planWord, plan, notifications };
}

/** Adds every node, relationship and path in a value, however deep. */
function collect(graph: SubgraphBuilder, value: WireValue): void {
  if (typeof value !== "object" || value === null || graph.size >= MAX_GRAPH) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(graph, item);
  } else if (!isTagged(value)) {
    for (const item of Object.values(value)) collect(graph, item);
  } else if (value.$type === "Node") {
    graph.addNode(value._value);
  } else if (value.$type === "Relationship") {
    graph.addRelationship(value._value);
  } else if (value.$type === "Path") {
    for (const node of value._value.nodes) graph.addNode(node);
    for (const relationship of value._value.relationships) graph.addRelationship(relationship);
  } else if (value.$type === "Map") {
    for (const item of Object.values(value._value)) collect(graph, item);
  }
}

async function addEnds(store: GraphStore, graph: SubgraphBuilder, signal: AbortSignal): Promise<void> {
  const ids = graph.missingEnds();
  if (ids.length === 0) return;
  const rows = await store.read((tx) => tx.run(NODES, { ids }), { signal });
  for (const row of rows) graph.addNode(nodeIn(row, "node"));
}

/** About how many bytes a value takes as JSON. */
function sizeOf(value: WireValue): number {
  if (typeof value === "string") return value.length + 3;
  if (typeof value !== "object" || value === null) return 8;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 2);
  let sum = 2;
  for (const [key, item] of Object.entries(value)) sum += key.length + 4 + sizeOf(item as WireValue);
  return sum;
}

/**
 * Runs an analyst's reading statement within the time limit, and gives its measured plan.
 * @throws GateRefusal, StoreError
 */
export async function profileConsole(
  store: GraphStore,
  statement: string,
  parameters: WireMap,
  { signal, ms }: { readonly signal: AbortSignal; readonly ms: number },
) {
  const begun = performance.now();
  const { text } = await admit(store, statement, parameters, signal, ms);
  const left = Math.max(1, ms - (performance.now() - begun));
  return store.profile(text, parameters, { deadlineMs: left, signal });
}

/** Plans a statement through the same gate; a write is planned too, and said to be one. @throws GateRefusal, StoreError */
export async function explainConsole(store: GraphStore, statement: string, parameters: WireMap, signal: AbortSignal) {
  const verdict = readGate(statement);
  if (!verdict.allowed && verdict.code === "clause-refused") throw new GateRefusal(verdict.code, verdict.reason);
  return store.explain(verdict.allowed ? verdict.text : statement, parameters, { signal });
}
