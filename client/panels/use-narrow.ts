import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 599px)";

/** Whether panels are bottom sheets with tabs. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(NARROW);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(NARROW).matches,
  );
}
