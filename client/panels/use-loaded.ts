import { useEffect, useState } from "react";
import { type ApiProblem, problemOf } from "../api.ts";

/** Something that is fetched: `value` stays from before while it is fetched again. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly problem: ApiProblem | null;
}

/**
 * Fetches with `load` whenever it changes, so it must be a stable function; what was under way is stopped. A changed
 * `again` fetches once more.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, again: unknown): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ value: null, problem: null });
  useEffect(() => {
    void again;
    const controller = new AbortController();
    load(controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setState({ value, problem: null });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState(({ value }) => ({ value, problem: problemOf(error) }));
      },
    );
    return () => controller.abort();
  }, [load, again]);
  return state;
}
