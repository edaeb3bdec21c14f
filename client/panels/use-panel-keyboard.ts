import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

/**
 * What a panel over the canvas does with the keyboard: it takes it, Escape closes the panel, and the keyboard goes back
 * where it was.
 * @param first selects what has the keyboard at first
 */
export function usePanelKeyboard(
  first: string,
  onClose: () => void,
): { readonly ref: RefObject<HTMLElement | null>; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [first]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return { ref, onKeyDown };
}
