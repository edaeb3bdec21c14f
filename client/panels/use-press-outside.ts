import { type RefObject, useEffect } from "react";

/** Calls `onPress` when the pointer goes down anywhere but in the element: what is open there closes. */
export function usePressOutside(element: RefObject<HTMLElement | null>, onPress: () => void): void {
  useEffect(() => {
    const onDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && element.current?.contains(target))) onPress();
    };
    window.addEventListener("pointerdown", onDown, true);
    return () => window.removeEventListener("pointerdown", onDown, true);
  }, [element, onPress]);
}
