import { createStore, type StoreApi } from "zustand/vanilla";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "problem";
}
export type ToastStore = StoreApi<{ readonly toasts: readonly Toast[] }>;

export function createToasts(): ToastStore {
  return createStore(() => ({ toasts: [] }));
}

let next = 1;

/** Shows a toast; at most three stand at once, the oldest goes first. */
export function toast(store: ToastStore, text: string, more: Partial<Pick<Toast, "tone">> = {}): void {
  const entry: Toast = { id: next, text, tone: "plain", ...more };
  next += 1;
  store.setState(({ toasts }) => ({ toasts: [...toasts.filter((other) => other.text !== text), entry].slice(-3) }));
}

export function dismissToast(store: ToastStore, id: number): void {
  store.setState(({ toasts }) => ({ toasts: toasts.filter((entry) => entry.id !== id) }));
}
