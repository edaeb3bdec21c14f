import type { Notification } from "../../../contract/routes.ts";
import type { WireMap } from "../../../contract/values.ts";
import type { CallOptions, Explanation, ResultStream } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";
import { leaveName } from "./border-names.ts";
import { type EmbeddedCalls, goneFor } from "./embedded-calls.ts";
import { type Batch, EmbeddedStream } from "./embedded-stream.ts";
import { type EngineClient, EngineGone } from "./engine-client.ts";
import { engineError, positionAt } from "./engine-errors.ts";
import { planOf, readsOnly } from "./engine-plan.ts";
import type { EngineAnswer, EngineRequest } from "./engine-protocol.ts";
import { withoutPlanPrefix } from "./plan-prefix.ts";
import { statementKind } from "./read-recogniser.ts";
import { type EngineText, engineText } from "./statement-text.ts";
import type { StoreCall } from "./store-call.ts";
import { unsupportedForm } from "./unsupported-cypher.ts";

let nextStream = 1;

/** Runs and explains an analyst's own statements. */
export class EmbeddedConsole {
  readonly #client: EngineClient;
  readonly #calls: EmbeddedCalls;

  constructor(client: EngineClient, calls: EmbeddedCalls) {
    this.#client = client;
    this.#calls = calls;
  }

  /** @throws StoreError `unsupported` for what the engine gets wrong without saying so */
  async stream(text: string, parameters: WireMap, options?: CallOptions): Promise<ResultStream> {
    const call = this.#calls.begin(options);
    try {
      const { kind } = await this.#explain(call, text, parameters);
      if (kind !== "read") throw new StoreError("write-in-read", "The statement writes, and the console only reads.");
      return await this.#begin(call, text, parameters);
    } catch (error) {
      call.release();
      throw error;
    }
  }

  async explain(text: string, parameters: WireMap, options?: CallOptions): Promise<Explanation> {
    const call = this.#calls.begin(options);
    try {
      return await this.#explain(call, text, parameters);
    } finally {
      call.release();
    }
  }

  async #explain(call: StoreCall, given: string, parameters: WireMap): Promise<Explanation> {
    const text = withoutPlanPrefix(given);
    const prepared = engineText(text);
    const refused = unsupportedForm(prepared.tokens);
    if (refused) throw new StoreError("unsupported", `${refused} Neo4j has it (NEO4J_URI).`);
    const kind = statementKind(prepared.tokens);
    // The engine cannot explain schema statements; nothing is run here.
    if (kind === "schema") return { kind, plan: null, notifications: [] };
    const request = { op: "direct", text: `EXPLAIN ${prepared.text}`, parameters: all(prepared, parameters) } as const;
    const answer = await this.#ask(call, request, prepared, text, "EXPLAIN ".length);
    const [[plan] = []] = answer.kind === "rows" ? answer.rows : [];
    if (typeof plan !== "string") throw new StoreError("failed", "The local store gave no plan.");
    const root = planOf(plan);
    return { kind: kind === "read" && readsOnly(root) ? "read" : "write", plan: root, notifications: [] };
  }

  async #begin(call: StoreCall, given: string, parameters: WireMap): Promise<ResultStream> {
    const text = withoutPlanPrefix(given);
    const prepared = engineText(text);
    const stream = nextStream++;
    const request = { op: "stream", stream, text: prepared.text, parameters: all(prepared, parameters) } as const;
    const answer = await this.#ask(call, request, prepared, text);
    if (answer.kind !== "batch") throw new StoreError("failed", "The local store gave no rows.");
    const generation = this.#client.generation;
    const fields = prepared.fields?.length === answer.columns.length ? prepared.fields : answer.columns.map(leaveName);
    const next = async (from: number): Promise<Batch> => {
      if (call.reason) throw call.reason;
      if (generation !== this.#client.generation) throw lostRows();
      const more = await this.#ask(call, { op: "pull", stream, from });
      if (more.kind !== "batch") throw lostRows();
      return { rows: more.rows, more: from + more.rows.length < more.total };
    };
    const end = () => {
      call.release();
      if (generation === this.#client.generation) this.#client.tell({ op: "abandon", stream });
    };
    const notifications: Notification[] = [];
    const first = { rows: answer.rows, more: answer.rows.length < answer.total };
    return new EmbeddedStream(fields, first, next, end, { counters: {}, notifications });
  }

  /** Asks within the call's limits; a read whose process ended for another's sake is asked again. */
  async #ask(
    call: StoreCall,
    request: EngineRequest,
    prepared?: EngineText,
    original = "",
    shift = 0,
  ): Promise<Exclude<EngineAnswer, { kind: "failed" }>> {
    for (let attempt = 1; ; attempt++) {
      let running: EngineRequest | undefined = request;
      try {
        const asked = this.#client.ask(request).finally(() => {
          running = undefined;
        });
        const answer = await call.race(asked);
        if (answer.kind !== "failed") return answer;
        throw engineError(answer.status, answer.message, `${" ".repeat(shift)}${prepared?.text ?? ""}`, (offset) =>
          positionAt(original, Math.max(0, prepared?.originalOffset(offset - shift) ?? 0)),
        );
      } catch (error) {
        if (call.reason) {
          this.#calls.stop(call.reason, () => running).catch(() => undefined);
          throw call.reason;
        }
        if (!(error instanceof EngineGone)) throw error;
        if (error.reason || request.op === "pull" || attempt === 3) throw goneFor(error);
      }
    }
  }
}

const all = (prepared: EngineText, parameters: WireMap): WireMap => ({ ...parameters, ...prepared.literals });

const lostRows = () =>
  new StoreError("unavailable", "The process of the local store ended while the rows were read: run the query again.");
