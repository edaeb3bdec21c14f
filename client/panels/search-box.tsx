import { Search as SearchIcon } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { SearchHit } from "../../contract/routes.ts";
import type { Action } from "../actions/action.ts";
import { findActions } from "../actions/find-actions.ts";
import { ariaKeys } from "../actions/keys.ts";
import { SEARCH_BOX_ID, search as searchAction } from "../actions/panel-actions.ts";
import { captionOf } from "../graph/caption.ts";
import { groupOf } from "../graph/stand-in.ts";
import { addWithWay } from "../state/add-with-way.ts";
import { goTo } from "../state/bring.ts";
import { words } from "../words/words.ts";
import { perform, useActionContext } from "./action-button.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { CommandOption } from "./command-option.tsx";
import { KeyHint } from "./key-hint.tsx";
import { SearchFacets } from "./search-facets.tsx";
import { Hit } from "./search-hit.tsx";
import { SearchNote } from "./search-note.tsx";

/** Commands listed below what was found; all of them while nothing is typed. */
const MOST_COMMANDS = 6;

/**
 * Search and every command in one: a combobox whose options are the entities found, then the commands that the text may
 * mean. Enter goes to the entity, adding it where it is not shown, or does the command.
 */
export function SearchBox() {
  const clew = useClew();
  const state = useSlice(clew.search.store, (search) => search);
  const openOnNarrow = useSlice(clew.page, (page) => page.searchOpen);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  const [focused, setFocused] = useState(false);
  const [closed, setClosed] = useState(false);
  /** The option that a hand went to; null: none yet. */
  const [active, setActive] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [chord] = searchAction.keys;
  const open = focused && !closed;
  const context = useActionContext();
  const typed = state.text.trim();
  const hits = typed === "" ? [] : state.hits;
  const commands =
    open && state.narrowing === null
      ? findActions(typed, context).slice(0, typed === "" ? undefined : MOST_COMMANDS)
      : [];
  const count = hits.length + commands.length;
  // A command typed in full is meant before an entity that has the word in one of its texts.
  const inFull = (name: string) => name.toLowerCase() === typed.toLowerCase();
  const named = commands.findIndex((action) => inFull(action.label(context)));
  const meant = named === -1 || hits.some(({ node }) => inFull(captionOf(node))) ? 0 : hits.length + named;
  const current = Math.min(active ?? meant, count - 1);

  const activeId = open && count > 0 ? `${listId}-${current}` : undefined;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const whereIs = (id: string) =>
    clew.graph.hasNode(id) ? "canvas" : groupOf(clew.graph, id) === null ? "store" : "group";
  const w = words().searchBox;
  const leave = () => {
    clew.search.clear();
    clew.page.setState({ searchOpen: false });
    setActive(null);
    input.current?.blur();
    document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
  };
  const hasWay = ({ node }: SearchHit) => clew.graph.order > 0 && whereIs(node.id) === "store";
  const choose = (hit: SearchHit, withWay = false) => {
    leave();
    void (withWay && hasWay(hit) ? addWithWay(clew, hit.node) : goTo(clew, hit.node));
  };
  const command = (action: Action) => {
    leave();
    perform(action, context);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setClosed(false);
      if (count > 0) setActive((current + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const hit = hits[current];
      const action = commands[current - hits.length];
      // While the store is still looking, the first option may be about to change.
      if (!open || state.searching) return;
      if (hit) choose(hit, event.shiftKey);
      else if (action && (typed !== "" || active !== null)) command(action);
    } else if (event.key === "Escape") {
      event.preventDefault();
      // What was found is closed first; where nothing is typed there is only the box to leave.
      if (open && typed !== "") setClosed(true);
      else leave();
    }
  };

  return (
    <search
      className={openOnNarrow ? "search open" : "search"}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setFocused(false);
        clew.page.setState({ searchOpen: false });
        if (typed === "") clew.search.clear();
      }}
    >
      <div className="search-field">
        <SearchIcon size={16} strokeWidth={1.5} aria-hidden="true" />
        <input
          ref={input}
          id={SEARCH_BOX_ID}
          type="text"
          role="combobox"
          aria-label={w.name}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          aria-keyshortcuts={ariaKeys(searchAction.keys)}
          placeholder={state.narrowing === "canvas" ? w.onlyCanvas : gone ? w.waits : w.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={state.text}
          onFocus={() => setFocused(true)}
          onChange={(event) => {
            setClosed(false);
            setActive(null);
            clew.search.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {chord ? <KeyHint chord={chord} /> : null}
      </div>
      <div className="float hits" hidden={!open}>
        {typed === "" && state.narrowing === null ? null : (
          <SearchFacets onDone={() => input.current?.focus()} onNarrow={() => setActive(null)} />
        )}
        <div id={listId} role="listbox" aria-label={w.options}>
          {hits.map((hit, index) => (
            <Hit
              key={hit.node.id}
              hit={hit}
              id={`${listId}-${index}`}
              selected={index === current}
              where={whereIs(hit.node.id)}
              onPoint={() => setActive(index)}
              onChoose={() => choose(hit)}
              onChooseWithWay={hasWay(hit) ? () => choose(hit, true) : null}
            />
          ))}
          {commands.map((action, index) => (
            <CommandOption
              key={action.id}
              action={action}
              context={context}
              id={`${listId}-${hits.length + index}`}
              selected={hits.length + index === current}
              onPoint={() => setActive(hits.length + index)}
              onChoose={() => command(action)}
            />
          ))}
        </div>
        {typed === "" ? null : <SearchNote adds={hits.some(hasWay)} />}
      </div>
      <div className="unseen" role="status">
        {open && typed !== "" && state.answered !== null && !state.searching
          ? state.problem === null
            ? w.found(hits.length, state.truncated)
            : state.problem.message
          : ""}
      </div>
    </search>
  );
}
