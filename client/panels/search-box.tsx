import { Search as SearchIcon } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { mainLabel } from "../../contract/graph.ts";
import type { SearchHit } from "../../contract/routes.ts";
import { ariaKeys } from "../actions/keys.ts";
import { SEARCH_BOX_ID, search as searchAction } from "../actions/panel-actions.ts";
import { captionOf } from "../graph/caption.ts";
import { plainText } from "../graph/plain-text.ts";
import { goTo } from "../state/bring.ts";
import { plural } from "../state/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { KeyHint } from "./key-hint.tsx";
import { EntityMark } from "./marks/entity-mark.tsx";

/** The search box: a combobox whose options are the hits. Enter goes to the hit, adding it where it is not shown. */
export function SearchBox() {
  const clew = useClew();
  const state = useSlice(clew.search.store, (search) => search);
  const openOnNarrow = useSlice(clew.page, (page) => page.searchOpen);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  const [focused, setFocused] = useState(false);
  const [closed, setClosed] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [chord] = searchAction.keys;
  const open = focused && !closed && state.text.trim() !== "";
  const hits = state.hits;
  const current = Math.min(active, hits.length - 1);

  const activeId = open && hits.length > 0 ? `${listId}-${current}` : undefined;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const choose = (hit: SearchHit) => {
    clew.search.clear();
    clew.page.setState({ searchOpen: false });
    setActive(0);
    input.current?.blur();
    document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
    void goTo(clew, hit.node);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setClosed(false);
      if (hits.length > 0) setActive((current + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const hit = hits[current];
      if (hit && open && !state.searching) choose(hit);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (open) setClosed(true);
      else {
        clew.search.clear();
        clew.page.setState({ searchOpen: false });
        document.querySelector<HTMLElement>("[data-canvas]")?.focus({ preventScroll: true });
      }
    }
  };

  return (
    <search
      className={openOnNarrow ? "search open" : "search"}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setFocused(false);
        clew.page.setState({ searchOpen: false });
      }}
    >
      <div className="search-field">
        <SearchIcon size={16} strokeWidth={1.5} aria-hidden="true" />
        <input
          ref={input}
          id={SEARCH_BOX_ID}
          type="text"
          role="combobox"
          aria-label="Search entities by name, alias or any other text"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          aria-keyshortcuts={ariaKeys(searchAction.keys)}
          placeholder={gone ? "Search waits until the store answers" : "Search names and other text"}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={state.text}
          onFocus={() => setFocused(true)}
          onChange={(event) => {
            setClosed(false);
            setActive(0);
            clew.search.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {chord ? <KeyHint chord={chord} /> : null}
      </div>
      <div className="float hits" hidden={!open}>
        <div id={listId} role="listbox" aria-label="Entities found">
          {hits.map((hit, index) => (
            <Hit
              key={hit.node.id}
              hit={hit}
              id={`${listId}-${index}`}
              selected={index === current}
              shown={clew.graph.hasNode(hit.node.id)}
              onPoint={() => setActive(index)}
              onChoose={() => choose(hit)}
            />
          ))}
        </div>
        <SearchNote />
      </div>
      <div className="unseen" role="status">
        {open && state.answered !== null && !state.searching
          ? state.problem === null
            ? `${plural(hits.length, "entity", "entities")} found${state.truncated ? ", more match" : ""}`
            : state.problem.message
          : ""}
      </div>
    </search>
  );
}

function SearchNote() {
  const { search } = useClew();
  const { answered, hits, searching, problem, truncated, notice } = useSlice(search.store, (state) => state);
  if (problem) return <p className="hits-note">{problem.message}</p>;
  if (answered === null || (searching && hits.length === 0)) return <p className="hits-note">Searching</p>;
  return (
    <>
      {hits.length === 0 ? (
        <p className="hits-note">
          Nothing matches “<bdi>{answered}</bdi>”. Try part of a name, or another spelling.
        </p>
      ) : null}
      {truncated ? (
        <p className="hits-note">The best {hits.length} are shown; more match. Type more to narrow it.</p>
      ) : null}
      {notice !== null ? <p className="hits-note">{notice}</p> : null}
    </>
  );
}

interface HitProps {
  readonly hit: SearchHit;
  readonly id: string;
  readonly selected: boolean;
  readonly shown: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Hit({ hit, id, selected, shown, onPoint, onChoose }: HitProps) {
  const kind = mainLabel(hit.node.labels);
  const name = captionOf(hit.node);
  const text = plainText(hit.matched.text, 160);
  return (
    <div
      id={id}
      className="hit"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      onMouseMove={onPoint}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <EntityMark kind={kind} size={18} />
      <span className="name">
        <bdi>{name}</bdi>
      </span>
      <span className="where">
        {kind === "" ? "" : <bdi>{plainText(kind, 40)}</bdi>}
        {shown ? " · on the canvas" : " · add"}
      </span>
      <span className="matched">
        {plainText(hit.matched.property, 60)}
        {text === name ? "" : ": "}
        {text === name ? "" : <bdi>{text}</bdi>}
      </span>
    </div>
  );
}
