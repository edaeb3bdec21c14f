/** Makes an element that is no control a stop of the Tab key: the canvas, and areas that only scroll. */
export const KEYBOARD_STOP = { tabIndex: 0 } as const;
