import { type ReactNode, useRef } from "react";

export interface TabEntry<T extends string | number> {
  readonly tab: T;
  readonly label: ReactNode;
  readonly title?: string;
}

interface TabListProps<T extends string | number> {
  readonly label: string;
  readonly tabs: readonly TabEntry<T>[];
  readonly current: T | null;
  /** The id of the panel that all of them show in. */
  readonly panel: string;
  readonly onChoose: (tab: T) => void;
  /** What Delete and the cross on a tab do; without, tabs stay. */
  readonly onClose?: (tab: T) => void;
}

/** Marks the part of a tab that closes it under the pointer; by keyboard it is Delete. */
export const CLOSES = "data-closes";

/** Tabs as ARIA describes them: one stop of the Tab key, arrows, Home and End go from one to the next. */
export function TabList<T extends string | number>(props: TabListProps<T>) {
  const { label, tabs, current, panel, onChoose, onClose } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = tabs.findIndex(({ tab }) => tab === current);
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = moves[event.key];
    const closed = event.key === "Delete" && onClose ? tabs[at] : undefined;
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!closed && !next) return;
    event.preventDefault();
    event.stopPropagation();
    if (closed) onClose?.(closed.tab);
    else if (next) onChoose(next.tab);
    // Drawn anew first: only the tab that is chosen takes the keyboard.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ tab, label: text, title }) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(panel, tab)}
          title={title}
          aria-controls={panel}
          aria-selected={tab === current}
          aria-keyshortcuts={onClose ? "Delete" : undefined}
          tabIndex={tab === current ? 0 : -1}
          onClick={({ target }) => {
            if (onClose && target instanceof Element && target.closest(`[${CLOSES}]`)) onClose(tab);
            else onChoose(tab);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** The id of a tab, which its panel is labelled by. */
export function tabId(panel: string, tab: string | number): string {
  return `${panel}-tab-${tab}`;
}
