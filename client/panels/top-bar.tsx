import { Database, TriangleAlert } from "lucide-react";
import { copyLink } from "../actions/explore-actions.ts";
import { redo, undo } from "../actions/history-actions.ts";
import { help, search } from "../actions/panel-actions.ts";
import { takePicture } from "../actions/picture-action.ts";
import { words } from "../words/words.ts";
import { ActionButton } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { HistoryMenu } from "./history-menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SearchBox } from "./search-box.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { ViewsMenu } from "./views-menu.tsx";

export function TopBar() {
  return (
    <header className="top">
      <div className="brand">
        <BrandMark />
        <h1>Clew</h1>
      </div>
      <SearchBox />
      <div className="top-tools">
        <ActionButton action={undo} />
        <ActionButton action={redo} />
        <span className="wide-only">
          <HistoryMenu />
        </span>
        <span className="separator wide-only" />
        <span className="wide-only">
          <ViewsMenu />
        </span>
        <span className="wide-only">
          <ActionButton action={copyLink} />
        </span>
        <span className="wide-only">
          <ActionButton action={takePicture} />
        </span>
        <span className="narrow-only">
          <ActionButton action={search} />
        </span>
        <ActionButton action={help} />
        <LanguageSwitch />
        <ThemeSwitch />
        <StoreBadge />
      </div>
    </header>
  );
}

function BrandMark() {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
    >
      <circle cx="11" cy="11" r="8.2" />
      <path d="M4.2 7.6c4.6-.6 10 1.3 13.2 7.6M3 12.6c3.8-.4 8 1.5 9.8 6.2M8 3.6c5-.3 9.3 2.4 11 7.2M17 16.7c1.3 2.6 2.6 4.3 5 4.3" />
    </svg>
  );
}

/** The store by its exact name; while it does not answer the badge changes its sign and its words. */
function StoreBadge() {
  const { catalogue, connection } = useClew();
  const label = useSlice(catalogue, ({ schema }) => schema?.store.label ?? null);
  const gone = useSlice(connection.store, ({ status }) => status === "gone");
  if (label === null && !gone) return null;
  return (
    <span className={gone ? "store-badge gone" : "store-badge wide-only"}>
      {gone ? (
        <TriangleAlert size={14} strokeWidth={1.5} aria-hidden="true" />
      ) : (
        <Database size={14} strokeWidth={1.5} aria-hidden="true" />
      )}
      {gone ? words().pageFrame.noAnswer(label) : label}
    </span>
  );
}
