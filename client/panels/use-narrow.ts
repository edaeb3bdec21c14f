import { useMedia } from "./use-media.ts";

/** Whether panels are bottom sheets with tabs. */
export const useNarrow = (): boolean => useMedia("(max-width: 599px)");
