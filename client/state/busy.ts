import { createStore, type StoreApi } from "zustand/vanilla";

/** Something that the page waits for. */
export interface Work {
  readonly label: string;
  readonly startedAt: number;
  readonly stop: () => void;
}
export type BusyStore = StoreApi<{ readonly works: readonly Work[] }>;

export function createBusy(): BusyStore {
  return createStore(() => ({ works: [] }));
}

/** Does `work` while it stands in the list under `label`; its signal is aborted when the user stops it. */
export async function during<T>(busy: BusyStore, label: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const entry: Work = { label, startedAt: Date.now(), stop: () => controller.abort() };
  busy.setState(({ works }) => ({ works: [...works, entry] }));
  try {
    return await work(controller.signal);
  } finally {
    busy.setState(({ works }) => ({ works: works.filter((other) => other !== entry) }));
  }
}
