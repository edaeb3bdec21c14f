import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { Position } from "../../../contract/problems.ts";
import type { Words } from "../../words/words.ts";
import { cypherColours, setTokens } from "./cypher-colours.ts";
import { CypherLanguage } from "./cypher-language.ts";
import type { CypherMark, CypherNames } from "./cypher-messages.ts";
import { editorTheme } from "./editor-theme.ts";
import { typeOver } from "./type-over.ts";

export interface CypherEditorOptions {
  readonly text: string;
  readonly names: () => CypherNames;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** Where the store says a statement is wrong, and what it says. */
export interface StoreError {
  readonly position: Position;
  readonly message: string;
}

const ANALYSE_AFTER_MS = 120;

/**
 * The Cypher editor: colours, completion and error positions by Neo4j's own language support. It lives in a shadow root,
 * where its styles are constructed sheets: the page's policy allows no style elements.
 */
export class CypherEditor {
  readonly #view: EditorView;
  readonly #language = new CypherLanguage();
  readonly #options: CypherEditorOptions;
  readonly #texts = new Compartment();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #marks: readonly CypherMark[] = [];
  #storeError: StoreError | null = null;

  constructor(host: HTMLElement, options: CypherEditorOptions) {
    this.#options = options;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open", delegatesFocus: true });
    this.#view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: options.text,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          typeOver,
          autocompletion({ override: [(context) => this.#complete(context)], icons: false }),
          Prec.highest(
            keymap.of([
              {
                key: "Mod-Enter",
                run: () => {
                  options.onRun();
                  return true;
                },
              },
            ]),
          ),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          cypherColours,
          editorTheme,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ spellcheck: "false" }),
          this.#texts.of([]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            this.#storeError = null;
            options.onChange(update.state.doc.toString());
            this.#analyseSoon();
          }),
        ],
      }),
    });
    void this.#analyse();
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  set text(text: string) {
    if (text === this.text) return;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }

  /** What the editor is called, and what it says itself. */
  set texts({ editor, completions, selectionDeleted, controlCharacter }: Words["statement"]) {
    const phrases = {
      Completions: completions,
      "Selection deleted": selectionDeleted,
      "Control character": controlCharacter,
    };
    const texts = [EditorView.contentAttributes.of({ "aria-label": editor }), EditorState.phrases.of(phrases)];
    this.#view.dispatch({ effects: this.#texts.reconfigure(texts) });
  }

  /** Sets the statement out by Neo4j's style guide, as one step of the editor's undo. Returns whether it could. */
  async format(): Promise<boolean> {
    const { text } = this;
    const formatted = await this.#language.format(text);
    if (formatted === null || text !== this.text) return false;
    this.text = formatted;
    return true;
  }

  /** Marks where the store says the statement is wrong; null takes the mark away. */
  set storeError(error: StoreError | null) {
    this.#storeError = error;
    this.#mark();
  }

  focus(): void {
    this.#view.focus();
  }

  kill(): void {
    clearTimeout(this.#timer);
    this.#language.end();
    this.#view.destroy();
  }

  #analyseSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#analyse(), ANALYSE_AFTER_MS);
  }

  async #analyse(): Promise<void> {
    const { text } = this;
    const { tokens, marks } = await this.#language.analyse(text, this.#options.names());
    if (text !== this.text) return;
    this.#marks = marks;
    this.#view.dispatch({ effects: setTokens.of(tokens) });
    this.#mark();
  }

  #mark(): void {
    const { doc } = this.#view.state;
    const clamp = (offset: number) => Math.max(0, Math.min(doc.length, offset));
    const diagnostics: Diagnostic[] = this.#marks.map(({ from, to, severity, message }) => ({
      from: clamp(from),
      to: Math.max(clamp(to), clamp(from)),
      severity,
      message,
    }));
    if (this.#storeError) {
      const { position, message } = this.#storeError;
      const line = doc.line(Math.max(1, Math.min(doc.lines, position.line)));
      const from = Math.min(line.to, line.from + Math.max(0, position.column - 1));
      const word = /^\S+/.exec(doc.sliceString(from, line.to))?.[0] ?? "";
      const to = word === "" ? from : from + word.length;
      diagnostics.push({ from: word === "" ? Math.max(line.from, from - 1) : from, to, severity: "error", message });
    }
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  async #complete(context: CompletionContext): Promise<CompletionResult | null> {
    const word = context.matchBefore(/[\w$`]+$/);
    const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
    if (!context.explicit && !word && !/[:.($[]/.test(before)) return null;
    const suggestions = await this.#language.complete(
      context.state.doc.toString(),
      context.pos,
      context.explicit,
      this.#options.names(),
    );
    // Answered after the keyboard went elsewhere: a list there would stay open.
    if (context.aborted || suggestions.length === 0 || !this.#view.hasFocus) return null;
    return {
      from: word?.from ?? context.pos,
      options: suggestions.map(({ label, insert, type, detail }) => ({ label, apply: insert, type, detail })),
      validFor: /^[\w$`]*$/,
    };
  }
}
