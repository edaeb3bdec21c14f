import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

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
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [first]);
  return (
    <section
      ref={panel}
      className={`float panel-float ${className}`}
      data-over-canvas=""
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="tool" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </header>
      {children}
    </section>
  );
}
