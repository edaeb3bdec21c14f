import { Fragment, useEffect, useRef } from "react";
import type { Action } from "../actions/action.ts";
import { ACTIONS, MENU_BLOCKS, MENU_ROW, NOTE_MENU_BLOCKS, PICTURE_MENU_BLOCKS } from "../actions/actions.ts";
import { ariaKeys } from "../actions/keys.ts";
import { isGroup } from "../graph/stand-in.ts";
import { sentenceOf } from "../state/describe.ts";
import type { PageState } from "../state/page.ts";
import type { Target } from "../state/view.ts";
import { words } from "../words/words.ts";
import { perform } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { KeyHint } from "./key-hint.tsx";
import { EntityMark } from "./marks/entity-mark.tsx";
import { usePressOutside } from "./use-press-outside.ts";

/** The menu of an entity, a relationship or the canvas, made from the action table. */
export function ContextMenu() {
  const { page } = useClew();
  const menu = useSlice(page, (state) => state.menu);
  if (!menu) return null;
  return (
    <section aria-label={words().stage.menu.title}>
      <Menu key={`${menu.x} ${menu.y}`} {...menu} />
    </section>
  );
}

function Menu({ target, x, y, ofNote = false }: NonNullable<PageState["menu"]>) {
  const clew = useClew();
  const list = useRef<HTMLDivElement>(null);
  const context = { clew, target, at: { x, y } };
  const ofTarget = target === null ? [...MENU_BLOCKS, ...PICTURE_MENU_BLOCKS] : MENU_BLOCKS;
  const blocks = (ofNote ? NOTE_MENU_BLOCKS : ofTarget)
    .map((ids) =>
      ids
        .map((id) => ACTIONS.find((action) => action.id === id))
        .filter((action): action is Action => action !== undefined && (action.when?.(context) ?? true)),
    )
    .filter((block) => block.length > 0);
  const row = (ofNote ? [] : MENU_ROW).filter((action) => action.when?.(context) ?? true);
  const close = () => clew.page.setState({ menu: null });
  const choose = (action: Action) => {
    close();
    perform(action, context);
  };

  useEffect(() => {
    const element = list.current;
    const before = document.activeElement;
    const canvas = document.querySelector<HTMLElement>("[data-canvas]");
    if (!element || !canvas) return;
    const area = canvas.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(area.left + x, window.innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(area.top + y, window.innerHeight - height - 4))}px`;
    element.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
    return () => {
      // Focus goes back where it was, unless what was done took it elsewhere; and not into a menu that this one replaced.
      if (document.activeElement !== document.body) return;
      const left = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : canvas;
      left.focus({ preventScroll: true });
    };
  }, [x, y]);
  usePressOutside(list, close);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const goTo = (index: number) => items[(index + items.length) % items.length]?.focus();
    if (event.key === "ArrowDown" || event.key === "ArrowRight") goTo(at + 1);
    else if (event.key === "ArrowUp" || event.key === "ArrowLeft") goTo(at - 1);
    else if (event.key === "Home") goTo(0);
    else if (event.key === "End") goTo(items.length - 1);
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key.length === 1 && event.key !== " ") {
      const next = [...items.slice(at + 1), ...items].find((item) =>
        item.textContent?.toLowerCase().startsWith(event.key.toLowerCase()),
      );
      next?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="float menu"
      role="menu"
      // A menu higher than the page scrolls.
      tabIndex={0}
      aria-label={ofNote ? words().stage.menu.ofNote : titleOf(clew, target)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {target ? (
        <div className="menu-head" role="presentation">
          {"node" in target ? (
            <EntityMark
              kind={clew.graph.getNodeAttribute(target.node, "kind")}
              size={16}
              stacked={isGroup(clew.graph, target.node)}
            />
          ) : null}
          <span className="name">
            <bdi>{titleOf(clew, target)}</bdi>
          </span>
        </div>
      ) : null}
      {blocks.map((block, index) => (
        <Fragment key={block[0]?.id}>
          {index > 0 ? <hr /> : null}
          {block.map((action) => (
            <Item
              key={action.id}
              action={action}
              label={action.label(context)}
              reason={action.blocked?.(context) ?? null}
              onChoose={() => choose(action)}
            />
          ))}
        </Fragment>
      ))}
      {row.length > 0 ? (
        <>
          <hr />
          <div className="menu-row" role="presentation">
            {row.map((action) => (
              <IconItem key={action.id} action={action} label={action.label(context)} onChoose={() => choose(action)} />
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}

function titleOf(clew: ReturnType<typeof useClew>, target: Target | null): string {
  if (target === null) return words().stage.menu.ofCanvas;
  if ("node" in target) return clew.graph.hasNode(target.node) ? clew.graph.getNodeAttribute(target.node, "label") : "";
  return clew.graph.hasEdge(target.edge) ? sentenceOf(clew, target.edge) : "";
}

interface ItemProps {
  readonly action: Action;
  readonly label: string;
  readonly reason: string | null;
  readonly onChoose: () => void;
}

function Item({ action, label, reason, onChoose }: ItemProps) {
  const [chord] = action.keys;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="menu-item"
      aria-disabled={reason !== null}
      title={reason ?? undefined}
      aria-keyshortcuts={ariaKeys(action.keys) || undefined}
      onClick={() => {
        if (reason === null) onChoose();
      }}
    >
      <span>{label}</span>
      {chord ? <KeyHint chord={chord} /> : null}
    </button>
  );
}

/** An item of which only the icon is seen; its words are its name. */
function IconItem({ action: { icon: Icon }, label, onChoose }: Pick<ItemProps, "action" | "label" | "onChoose">) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="menu-item"
      aria-label={label}
      title={label}
      onClick={onChoose}
    >
      {Icon ? <Icon size={16} strokeWidth={1.5} aria-hidden="true" /> : label}
    </button>
  );
}
