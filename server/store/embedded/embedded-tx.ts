import type { Relationship, WireMap, WireValue } from "../../../contract/values.ts";
import type { Row, Statement, Tx } from "../graph-store.ts";
import { StoreError } from "../store-error.ts";
import { leaveText } from "./border-names.ts";
import type { EngineClient, Succeeded } from "./engine-client.ts";
import { EngineGone } from "./engine-client.ts";
import { engineError, positionAt } from "./engine-errors.ts";
import type { EngineRequest } from "./engine-protocol.ts";
import { statementKind } from "./read-recogniser.ts";
import { type EngineText, engineText } from "./statement-text.ts";
import { checkStoredValues } from "./stored-values.ts";
import { engineNodeId, engineRelationshipId, nodeId } from "./value-conversion.ts";

const RELATIONSHIPS: Statement = {
  name: "embedded-relationships",
  text: "UNWIND $ends AS e MATCH (a)-[r]->() WHERE ID(a) = e.start AND ID(r) IN e.relationships RETURN r AS r",
};

let nextTx = 1;

/** A transaction of the engine. The first failure dooms it: the engine itself would go on and commit the rest. */
export class EmbeddedTx implements Tx {
  readonly #client: EngineClient;
  readonly #mode: "read" | "write";
  readonly #id = nextTx++;
  #generation: number | undefined;
  #failure: StoreError | EngineGone | undefined;
  #running: EngineRequest | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(client: EngineClient, mode: "read" | "write") {
    this.#client = client;
    this.#mode = mode;
  }

  /** What went wrong first, whether or not the caller passed it on. */
  get failure(): StoreError | EngineGone | undefined {
    return this.#failure;
  }

  /** What the engine is doing for this transaction now. */
  get running(): EngineRequest | undefined {
    return this.#running;
  }

  run(statement: Statement, parameters: WireMap = {}): Promise<Row[]> {
    // One at a time, also when the caller does not wait.
    const result = this.#last.then(() => this.#run(statement, parameters));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async relationships(ids: readonly string[]): Promise<Relationship[]> {
    const byStart = new Map<number, Set<number>>();
    for (const id of ids) {
      const ends = engineRelationshipId(id);
      if (!ends) continue;
      const known = byStart.get(ends.start) ?? new Set();
      byStart.set(ends.start, known.add(ends.relationship));
    }
    if (byStart.size === 0) return [];
    if (this.#mode === "read") return this.#committed(byStart);
    const ends = [...byStart].map(([start, relationships]) => ({ start, relationships: [...relationships] }));
    const rows = await this.run(RELATIONSHIPS, { ends });
    return rows.flatMap(({ r }) => (isRelationship(r) ? [r._value] : []));
  }

  /** Without a query, which would read every relationship of a hub for one of them. */
  async #committed(byStart: ReadonlyMap<number, ReadonlySet<number>>): Promise<Relationship[]> {
    await this.#last;
    if (this.#failure) throw doomed(this.#failure);
    const ends = [...byStart].flatMap(([start, numbers]) => [...numbers].map((number) => [start, number] as const));
    try {
      const answer = await this.#ask({ op: "relationships", ends });
      return answer.kind === "rows" ? answer.rows.flatMap(([r]) => (isRelationship(r) ? [r._value] : [])) : [];
    } catch (error) {
      if (error instanceof StoreError || error instanceof EngineGone) this.#failure ??= error;
      throw error;
    }
  }

  /** @throws StoreError, EngineGone when it is not known whether the commit took place */
  async commit(): Promise<Extract<Succeeded, { kind: "committed" }>> {
    await this.#last;
    if (this.#failure) throw this.#failure;
    this.#ended = true;
    if (this.#generation === undefined) return { kind: "committed", changedNodes: [], changes: 0 };
    const answer = await this.#ask({ op: "commit", tx: this.#id });
    if (answer.kind !== "committed") throw new StoreError("failed", "The local store did not commit.");
    return answer;
  }

  /** Rolls back what is not committed. Never throws: a process that is gone has nothing left to roll back. */
  async rollback(): Promise<void> {
    this.#failure ??= new StoreError("failed", "The transaction is over.");
    if (this.#ended) return;
    this.#ended = true;
    await this.#last;
    if (this.#generation !== undefined && this.#generation === this.#client.generation) {
      this.#client.tell({ op: "rollback", tx: this.#id });
    }
  }

  async #run(statement: Statement, parameters: WireMap): Promise<Row[]> {
    if (this.#failure) throw doomed(this.#failure);
    try {
      const prepared = engineText(statement.text);
      if (this.#mode === "read" && statementKind(prepared.tokens) !== "read") {
        throw new StoreError("write-in-read", `The statement ${statement.name} writes, and this is a read.`);
      }
      if (this.#mode === "write") checkStoredValues(prepared.tokens, parameters);
      const request = {
        op: "run",
        tx: this.#id,
        mode: this.#mode,
        text: prepared.text,
        parameters: { ...withEngineIds(statement, parameters), ...prepared.literals },
      } as const;
      const answer = await this.#ask(request, prepared, statement.text);
      if (answer.kind !== "rows") throw new StoreError("failed", "The local store gave no rows.");
      return namedRows(answer, prepared.fields, new Set(statement.idColumns));
    } catch (error) {
      if (error instanceof StoreError || error instanceof EngineGone) this.#failure ??= error;
      throw error;
    }
  }

  async #ask(request: EngineRequest, prepared?: EngineText, original = ""): Promise<Succeeded> {
    await this.#client.open();
    // Rolled back while the process was starting.
    if (this.#ended && request.op !== "commit") throw doomed(this.#failure);
    this.#generation ??= this.#client.generation;
    if (this.#generation !== this.#client.generation) throw new EngineGone(request, undefined);
    this.#running = request;
    try {
      const answer = await this.#client.ask(request);
      if (answer.kind !== "failed") return answer;
      throw engineError(answer, prepared?.text ?? "", (offset) =>
        positionAt(original, prepared?.originalOffset(offset) ?? offset),
      );
    } finally {
      this.#running = undefined;
    }
  }
}

const doomed = (cause: Error | undefined) =>
  new StoreError("failed", "The transaction has failed before: nothing more runs in it.", { cause });

function isRelationship(value: WireValue | undefined): value is { $type: "Relationship"; _value: Relationship } {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === "Relationship";
}

function withEngineIds({ idParameters }: Statement, parameters: WireMap): WireMap {
  if (!idParameters) return parameters;
  const numbers: WireMap = {};
  for (const [name, kind] of Object.entries(idParameters)) {
    const given = parameters[name];
    numbers[name] = kind === "node" ? engineNodeId(given) : Array.isArray(given) ? given.map(engineNodeId) : [];
  }
  return { ...parameters, ...numbers };
}

function namedRows(
  { columns, rows }: Extract<Succeeded, { kind: "rows" }>,
  fields: readonly string[] | null,
  idColumns: ReadonlySet<string>,
): Row[] {
  const names = fields?.length === columns.length ? fields : columns.map(leaveText);
  return rows.map((values) =>
    Object.fromEntries(
      names.map((name, index) => {
        const value = values[index] ?? null;
        return [name, idColumns.has(name) ? withOpaqueIds(value) : value];
      }),
    ),
  );
}

function withOpaqueIds(value: WireValue): WireValue {
  if (Array.isArray(value)) return value.map(withOpaqueIds);
  return typeof value === "number" ? nodeId(value) : value;
}
