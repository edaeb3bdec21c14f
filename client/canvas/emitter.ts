type Handler<T> = (payload: T) => void;

/** Typed listeners by event name. */
export class Emitter<Events> {
  readonly #handlers = new Map<keyof Events, Set<Handler<never>>>();

  /** Returns the function that takes the handler away again. */
  on<K extends keyof Events>(event: K, handler: Handler<Events[K]>): () => void {
    const handlers = this.#handlers.get(event) ?? new Set();
    this.#handlers.set(event, handlers);
    handlers.add(handler as Handler<never>);
    return () => handlers.delete(handler as Handler<never>);
  }

  emit<K extends keyof Events>(event: K, payload: Events[K]): void {
    for (const handler of [...(this.#handlers.get(event) ?? [])]) (handler as Handler<Events[K]>)(payload);
  }

  clear(): void {
    this.#handlers.clear();
  }
}
