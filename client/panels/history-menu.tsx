import { History as HistoryIcon } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { announce } from "../state/page.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { usePressOutside } from "./use-press-outside.ts";

/** Everything that was done to the view, newest first, as a list in which one can jump. */
export function HistoryMenu() {
  const { history } = useClew();
  const steps = useSlice(history.store, ({ done, undone }) => done.length + undone.length);
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={menu} className="history-menu">
      <button
        ref={button}
        type="button"
        className="tool"
        aria-label={words().historyMenu.name}
        title={words().historyMenu.title}
        aria-haspopup="listbox"
        aria-expanded={open}
        disabled={steps === 0}
        onClick={() => setOpen(!open)}
      >
        <HistoryIcon size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      {open && steps > 0 ? <StepList menu={menu} onClose={close} /> : null}
    </div>
  );
}

/** Most steps drawn on each side of where the view is; the rest is reached from there. */
const SHOWN_EACH_WAY = 100;

interface StepListProps {
  /** The list with the button that opens it. */
  readonly menu: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function StepList({ menu, onClose }: StepListProps) {
  const { history, page } = useClew();
  const { done, undone } = useSlice(history.store, (state) => state);
  const list = useRef<HTMLDivElement>(null);
  const w = words().historyMenu;
  const labels = [w.first, ...done.map(({ label }) => label()), ...undone.map(({ label }) => label()).reverse()];
  const now = done.length;
  const [active, setActive] = useState(now);

  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  usePressOutside(menu, onClose);
  useEffect(() => {
    document.getElementById(`step-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const jump = (steps: number) => {
    history.goTo(steps);
    announce(page, steps === 0 ? w.backAtFirst : w.backAt(labels[steps] ?? ""));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Newest first: up is later.
    if (event.key === "ArrowUp") setActive(Math.min(labels.length - 1, active + 1));
    else if (event.key === "ArrowDown") setActive(Math.max(0, active - 1));
    else if (event.key === "Home") setActive(labels.length - 1);
    else if (event.key === "End") setActive(0);
    else if (event.key === "Enter" || event.key === " ") jump(active);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = labels
    .map((label, steps) => ({ label, steps }))
    .slice(Math.max(0, active - SHOWN_EACH_WAY), active + SHOWN_EACH_WAY)
    .reverse();
  return (
    <div
      ref={list}
      className="float history-list"
      role="listbox"
      tabIndex={0}
      aria-label={w.list}
      aria-activedescendant={`step-${active}`}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {shown.map(({ label, steps }) => (
        <div
          key={steps}
          id={`step-${steps}`}
          role="option"
          tabIndex={-1}
          aria-selected={steps === now}
          className={`history-step${steps > now ? " undone" : ""}${steps === active ? " active" : ""}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setActive(steps);
            jump(steps);
          }}
          onKeyDown={onKeyDown}
        >
          <bdi>{label}</bdi>
        </div>
      ))}
    </div>
  );
}
