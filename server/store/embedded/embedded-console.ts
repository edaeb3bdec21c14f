import type { PlanOperator } from "../../../contract/cypher.ts";
import type { WireMap, WireValue } from "../../../contract/values.ts";
import type { CallLimit } from "../call-limit.ts";
import type { CypherToken } from "../cypher-tokens.ts";
import type { CallOptions, Explanation, ResultStream } from "../graph-store.ts";
import { withoutPlanWords } from "../statement-prefix.ts";
import { StoreError } from "../store-error.ts";
import { leaveText } from "./border-names.ts";
import { degradedEntities } from "./degraded-entities.ts";
import { doubtfulResults } from "./doubtful-results.ts";
import { type EmbeddedCalls, goneFor } from "./embedded-calls.ts";
import { type Batch, EmbeddedStream } from "./embedded-stream.ts";
import { type EngineClient, EngineGone } from "./engine-client.ts";
import { engineError, positionAt } from "./engine-errors.ts";
import { planOf, readsOnly } from "./engine-plan.ts";
import type { EngineAnswer, EngineRequest } from "./engine-protocol.ts";
import { statementKind } from "./read-recogniser.ts";
import { type EngineText, engineText } from "./statement-text.ts";
import { unsupportedForm } from "./unsupported-cypher.ts";

/** Rows that a statement without a LIMIT is run for at first: the engine keeps a whole result in memory. */
const FIRST_ROWS = 50_000;

let nextStream = 1;

/** Runs, explains and measures an analyst's own statements. */
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
      await this.#mustRead(call, text, parameters);
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

  async profile(given: string, parameters: WireMap, options?: CallOptions): Promise<Explanation> {
    const call = this.#calls.begin(options);
    try {
      await this.#mustRead(call, given, parameters);
      const text = withoutPlanWords(given);
      const prepared = engineText(text);
      const stream = nextStream++;
      const body = `PROFILE ${prepared.text}`;
      const request = { op: "stream", stream, text: body, parameters: all(prepared, parameters) } as const;
      const answer = batchOf(await this.#ask(call, request, prepared, text, "PROFILE ".length));
      return { kind: "read", plan: planIn(answer.rows), notifications: [] };
    } finally {
      call.release();
    }
  }

  async #mustRead(call: CallLimit, text: string, parameters: WireMap): Promise<void> {
    const { kind } = await this.#explain(call, text, parameters);
    if (kind !== "read") throw new StoreError("write-in-read", "The statement writes, and the console only reads.");
  }

  async #explain(call: CallLimit, given: string, parameters: WireMap): Promise<Explanation> {
    const text = withoutPlanWords(given);
    const prepared = engineText(text);
    const refused = unsupportedForm(prepared.tokens, parameters);
    if (refused) throw new StoreError("unsupported", `${refused} Neo4j has it (NEO4J_URI).`);
    const kind = statementKind(prepared.tokens);
    // The engine cannot explain schema statements; nothing is run here.
    if (kind === "schema") return { kind, plan: null, notifications: [] };
    const request = { op: "direct", text: `EXPLAIN ${prepared.text}`, parameters: all(prepared, parameters) } as const;
    const answer = await this.#ask(call, request, prepared, text, "EXPLAIN ".length);
    const root = planIn(answer.kind === "rows" ? answer.rows : []);
    return { kind: kind === "read" && readsOnly(root) ? "read" : "write", plan: root, notifications: [] };
  }

  async #begin(call: CallLimit, given: string, parameters: WireMap): Promise<ResultStream> {
    const text = withoutPlanWords(given);
    const prepared = engineText(text);
    const run = (body: string) => {
      const stream = nextStream++;
      const request = { op: "stream", stream, text: body, parameters: all(prepared, parameters) } as const;
      return { stream, answer: this.#ask(call, request, prepared, text) };
    };
    const limited = withLimit(prepared, FIRST_ROWS + 1);
    let { stream, answer: first } = run(limited ?? prepared.text);
    const answer = batchOf(await first);
    const generation = this.#client.generation;
    const fields = prepared.fields?.length === answer.columns.length ? prepared.fields : answer.columns.map(leaveText);
    let wholeResult = limited === null || answer.total <= FIRST_ROWS;
    const next = async (from: number): Promise<Batch> => {
      if (call.reason) throw call.reason;
      if (generation !== this.#client.generation) throw lostRows();
      if (!wholeResult && from > FIRST_ROWS) {
        // Few read on so far. The same statement gives the same rows in the same order.
        wholeResult = true;
        ({ stream, answer: first } = run(prepared.text));
        await first;
      }
      const more = batchOf(await this.#ask(call, { op: "pull", stream, from }));
      return { rows: more.rows, more: !wholeResult || from + more.rows.length < more.total };
    };
    const end = () => {
      call.release();
      if (generation === this.#client.generation) this.#client.tell({ op: "abandon", stream });
    };
    const notifications = [
      ...degradedEntities(prepared, fields, answer.rows),
      ...doubtfulResults(prepared.tokens, parameters, answer.rows),
    ];
    const batch = { rows: answer.rows, more: !wholeResult || answer.rows.length < answer.total };
    return new EmbeddedStream(fields, batch, next, end, { counters: {}, notifications });
  }

  /** Asks within the call's limits; a read whose process ended for another's sake is asked again. */
  async #ask(
    call: CallLimit,
    request: EngineRequest,
    prepared?: EngineText,
    original = "",
    shift = 0,
  ): Promise<Exclude<EngineAnswer, { kind: "failed" }>> {
    for (let attempt = 1; ; attempt++) {
      let running: EngineRequest | undefined;
      // A process that is still starting is not ended for a call that is over: the request is not sent.
      const sending = () => {
        if (call.reason) throw call.reason;
        running = request;
      };
      try {
        const asked = this.#client.ask(request, sending).finally(() => {
          running = undefined;
        });
        const answer = await call.race(asked);
        if (answer.kind !== "failed") return answer;
        throw engineError(answer, `${" ".repeat(shift)}${prepared?.text ?? ""}`, (offset) =>
          positionAt(original, Math.max(0, prepared?.originalOffset(offset - shift) ?? 0)),
        );
      } catch (error) {
        if (call.reason) {
          this.#calls.stop(call.reason, () => running).catch(() => undefined);
          throw call.reason;
        }
        if (!(error instanceof EngineGone)) throw error;
        if (request.op === "pull" && !error.reason) throw lostRows();
        if (error.reason || attempt === 3) throw goneFor(error);
      }
    }
  }
}

function planIn(rows: readonly WireValue[][]): PlanOperator {
  const plan = rows[0]?.[0];
  if (typeof plan !== "string") throw new StoreError("failed", "The local store gave no plan.");
  return planOf(plan);
}

const all = (prepared: EngineText, parameters: WireMap): WireMap => ({ ...parameters, ...prepared.literals });

/** A statement that ends with its rows, with a LIMIT of ours; null where it has one, or is not so simple. */
function withLimit({ text, tokens, fields }: EngineText, rows: number): string | null {
  const word = (token: CypherToken | undefined) => (token?.kind === "word" ? token.value.toUpperCase() : "");
  const afterReturn = tokens.slice(tokens.findLastIndex((token) => word(token) === "RETURN"));
  if (!fields || afterReturn.some((token) => ["LIMIT", "UNION"].includes(word(token)) || token.value === "}"))
    return null;
  if (tokens.some((token) => word(token) === "UNION")) return null;
  return `${text.replace(/[\s;]+$/, "")}\nLIMIT ${rows}`;
}

function batchOf(answer: Exclude<EngineAnswer, { kind: "failed" }>): Extract<EngineAnswer, { kind: "batch" }> {
  if (answer.kind !== "batch") throw lostRows();
  return answer;
}

const lostRows = () =>
  new StoreError("unavailable", "The process of the local store ended while the rows were read: run the query again.");
