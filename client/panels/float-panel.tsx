import type { ReactNode } from "react";
import { PanelHeader } from "./panel-header.tsx";
import { usePanelKeyboard } from "./use-panel-keyboard.ts";

interface FloatPanelProps {
  readonly title: string;
  readonly className: string;
  /** Selects what has the keyboard at first. */
  readonly first: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel that stands on the canvas. It takes the keyboard, Escape closes it, and the keyboard goes back where it was. */
export function FloatPanel({ title, className, first, onClose, children }: FloatPanelProps) {
  const keyboard = usePanelKeyboard(first, onClose);
  return (
    <section {...keyboard} className={`float panel-float ${className}`} data-over-canvas="" aria-label={title}>
      <PanelHeader title={title} onClose={onClose} />
      {children}
    </section>
  );
}
