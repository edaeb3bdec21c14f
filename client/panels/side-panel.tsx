import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { closeDetails } from "../state/details.ts";
import { clearSelection } from "../state/view.ts";
import { words } from "../words/words.ts";
import { useClew } from "./clew-context.ts";
import { KEYBOARD_STOP } from "./keyboard-stop.ts";
import { PanelEdge, rememberedWidth } from "./panel-edge.tsx";

interface SidePanelProps {
  /** The small line above the title: a relationship's type, an entity's kind. */
  readonly crumb: ReactNode;
  readonly title: ReactNode;
  readonly label: string;
  readonly chips: ReactNode;
  /** What closing means; without, the details close and nothing stays selected. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The frame of the side panel. Escape closes it and gives the keyboard back to the canvas. */
export function SidePanel({ crumb, title, label, chips, onClose, children }: SidePanelProps) {
  const clew = useClew();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was pressed to come here may be gone with the panel it stood in: the keyboard goes on from the title.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    if (onClose) onClose();
    else {
      closeDetails(clew);
      clearSelection(clew.view);
    }
    document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
  };
  return (
    <aside
      ref={panel}
      className="side"
      style={{ "--side-width": `${rememberedWidth()}px` } as React.CSSProperties}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <PanelEdge panel={panel} />
      <div className="grab" />
      <header>
        <div className="crumb">
          <span>{crumb}</span>
          <span className="tools">
            <button
              type="button"
              className="tool"
              aria-label={words().details.close}
              title={words().buttons.closeByKey}
              onClick={close}
            >
              <X size={16} strokeWidth={1.5} aria-hidden="true" />
            </button>
          </span>
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="chips">{chips}</div>
      </header>
      <section className="side-body" aria-label={label} {...KEYBOARD_STOP}>
        {children}
      </section>
    </aside>
  );
}
