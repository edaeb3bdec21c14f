import type { Analysis, CypherAnswer, CypherNames, CypherRequest, CypherSuggestion } from "./cypher-messages.ts";

/** Neo4j's language support, run in a worker. What is asked and no longer wanted is answered and ignored. */
export class CypherLanguage {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: CypherAnswer) => void>();
  #lastId = 0;
  #failed = false;

  constructor() {
    this.#worker = new Worker(new URL("./cypher-worker.ts", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<CypherAnswer>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    // It did not load, as when Clew was updated behind an open page: nothing will be answered any more.
    this.#worker.onerror = () => {
      this.#failed = true;
      for (const [id, answer] of this.#waiting) answer(unanswered(id));
      this.#waiting.clear();
    };
  }

  /** Colours and error positions; nothing of either where the worker fails, so that editing goes on. */
  async analyse(text: string, names: CypherNames): Promise<Analysis> {
    const answer = await this.#ask({ kind: "analyse", text, names });
    return answer.kind === "analyse" ? answer.analysis : { tokens: [], marks: [] };
  }

  /** The statement set out by Neo4j's style guide; null where it cannot be. */
  async format(text: string): Promise<string | null> {
    const answer = await this.#ask({ kind: "format", text });
    return answer.kind === "format" ? answer.text : null;
  }

  async complete(
    text: string,
    offset: number,
    explicit: boolean,
    names: CypherNames,
  ): Promise<readonly CypherSuggestion[]> {
    const answer = await this.#ask({ kind: "complete", text, offset, explicit, names });
    return answer.kind === "complete" ? answer.suggestions : [];
  }

  end(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #ask(request: WithoutId<CypherRequest>): Promise<CypherAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    if (this.#failed) return Promise.resolve(unanswered(id));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ ...request, id });
    });
  }
}

function unanswered(id: number): CypherAnswer {
  return { id, kind: "failed", message: "The worker does not run." };
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
