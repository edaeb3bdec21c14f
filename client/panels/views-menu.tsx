import { Bookmark, Copy, Link, Pencil, Trash2 } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { ViewSummary } from "../../contract/views.ts";
import type { Clew } from "../state/clew.ts";
import { copyText } from "../state/copy-text.ts";
import {
  deleteView,
  duplicateView,
  linkToSavedView,
  listSavedViews,
  openView,
  renameView,
  saveView,
} from "../state/saved-views.ts";
import { dateInFull } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { usePressOutside } from "./use-press-outside.ts";

const MOST_NAME = 200;

/** The saved views: save what is shown under a name, open one, rename, duplicate, delete. */
export function ViewsMenu() {
  const clew = useClew();
  const open = useSlice(clew.page, (page) => page.viewsOpen);
  const menu = useRef<HTMLDivElement>(null);
  const show = (viewsOpen: boolean) => clew.page.setState({ viewsOpen });
  return (
    <div ref={menu} className="views-menu">
      <button
        type="button"
        className="tool"
        aria-label={words().viewsMenu.title}
        title={words().viewsMenu.title}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => show(!open)}
      >
        <Bookmark size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      {open ? <ViewList menu={menu} onClose={() => show(false)} /> : null}
    </div>
  );
}

interface ViewListProps {
  /** The list with the button that opens it. */
  readonly menu: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function ViewList({ menu, onClose }: ViewListProps) {
  const clew = useClew();
  // What had the keyboard has it again afterwards: the button, or the canvas where a command opened the list.
  const [before] = useState(() => document.activeElement);
  const close = () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClose();
  };
  const { views, open, problem } = useSlice(clew.savedViews, (state) => state);
  const shown = useSlice(clew.view, () => clew.graph.order);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  const [name, setName] = useState(open?.name ?? "");
  const panel = useRef<HTMLElement>(null);
  const nameId = useId();
  useEffect(() => {
    void listSavedViews(clew);
    panel.current?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
  }, [clew]);
  usePressOutside(menu, () => clew.page.setState({ viewsOpen: false }));
  useEffect(() => {
    // The row that was pressed may be gone, and the keyboard with it.
    if (views && document.activeElement === document.body) {
      panel.current?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
    }
  }, [views]);
  const w = words().viewsMenu;
  const given = name.trim();
  const over = open !== null && open.name === given;
  return (
    <section
      ref={panel}
      className="float views-list"
      role="dialog"
      aria-label={w.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <form
        className="views-save"
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== "") void saveView(clew, given);
        }}
      >
        <label htmlFor={nameId}>{w.saveAs}</label>
        <div>
          <input
            id={nameId}
            value={name}
            maxLength={MOST_NAME}
            placeholder={w.name}
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit" className="button primary" disabled={given === "" || shown === 0 || gone}>
            {over ? w.saveAgain : w.save}
          </button>
        </div>
      </form>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {views?.length === 0 ? <p className="dim">{w.none}</p> : null}
      {views && views.length > 0 ? (
        <ul>
          {views.map((view) => (
            <ViewRow key={view.id} view={view} isOpen={view.id === open?.id} onClose={close} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface ViewRowProps {
  readonly view: ViewSummary;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ViewRow({ view, isOpen, onClose }: ViewRowProps) {
  const clew = useClew();
  const [renaming, setRenaming] = useState(false);
  if (renaming) return <RenameForm view={view} onDone={() => setRenaming(false)} />;
  const w = words().viewsMenu;
  return (
    <li className={isOpen ? "view-row open" : "view-row"}>
      <button
        type="button"
        className="view-open"
        aria-current={isOpen}
        onClick={() => {
          onClose();
          void openView(clew, view.id);
        }}
      >
        <bdi>{view.name}</bdi>
        <small>{w.about(view.nodes, dateInFull(new Date(view.changedAt), {}))}</small>
      </button>
      <RowTool label={w.copyLink(view.name)} onPress={() => copyLink(clew, view)}>
        <Link size={14} strokeWidth={1.5} aria-hidden="true" />
      </RowTool>
      <RowTool label={w.rename(view.name)} onPress={() => setRenaming(true)}>
        <Pencil size={14} strokeWidth={1.5} aria-hidden="true" />
      </RowTool>
      <RowTool label={w.duplicate(view.name)} onPress={() => duplicateView(clew, view)}>
        <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
      </RowTool>
      <RowTool label={w.delete(view.name)} onPress={() => deleteView(clew, view)}>
        <Trash2 size={14} strokeWidth={1.5} aria-hidden="true" />
      </RowTool>
    </li>
  );
}

async function copyLink(clew: Clew, view: ViewSummary): Promise<void> {
  const link = linkToSavedView(view.id);
  await copyText(clew, link, words().viewsMenu.theLink, words().viewsMenu.linkIs(link));
}

interface RowToolProps {
  readonly label: string;
  readonly onPress: () => void | Promise<void>;
  readonly children: ReactNode;
}

function RowTool({ label, onPress, children }: RowToolProps) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} onClick={() => void onPress()}>
      {children}
    </button>
  );
}

function RenameForm({ view, onDone }: { readonly view: ViewSummary; readonly onDone: () => void }) {
  const clew = useClew();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <li className="view-row">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const name = field.current?.value.trim() ?? "";
          onDone();
          if (name !== "" && name !== view.name) void renameView(clew, view, name);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
      >
        <input
          ref={field}
          defaultValue={view.name}
          maxLength={MOST_NAME}
          aria-label={words().viewsMenu.newName(view.name)}
        />
        <button type="submit" className="button">
          {words().buttons.rename}
        </button>
      </form>
    </li>
  );
}
