import { useMedia } from "./use-media.ts";

/** Whether rows and buttons are as large as a finger needs them; `touch.css` asks the same. */
export const useFinger = (): boolean => useMedia("(pointer: coarse), (max-width: 599px)");
