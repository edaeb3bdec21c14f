import type { Page } from "playwright-core";

/** Every text that the page shows, or says of what it shows, each once. */
export async function textsOn(page: Page): Promise<ReadonlySet<string>> {
  return new Set(
    await page.evaluate(() => {
      const texts: string[] = [];
      const add = (text: string | null) => {
        const line = text?.replace(/\s+/g, " ").trim() ?? "";
        if (/\p{L}/u.test(line)) texts.push(line);
      };
      // What is typed, what a statement says and how the store calls its operators is nobody's text of the page.
      const foreign = "textarea, code, .cm-editor, .plan-operator > strong, .parameter-name";
      for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        for (const name of ["title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "alt"]) {
          add(element.getAttribute(name));
        }
        if (element.closest(foreign)) continue;
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(node.textContent);
      }
      // An option of a closed list is not drawn, and can be read all the same.
      for (const option of document.querySelectorAll("option, optgroup")) {
        add(option.getAttribute("label") ?? option.textContent);
      }
      return texts;
    }),
  );
}

/** What the graph behind a Clew calls things, and says: whoever sees it on the page sees data. */
export class GraphTexts {
  readonly #whole: ReadonlySet<string>;
  readonly #joined: string;
  /** The same without punctuation and numbers. */
  readonly #words: ReadonlySet<string>;

  private constructor(texts: Iterable<string>) {
    this.#whole = new Set(texts);
    this.#joined = [...this.#whole].join("\n");
    this.#words = new Set([...this.#whole].map((text) => wordsOf(text).join(" ")));
  }

  /** Asks the Clew at `url` for all that its store holds, the layer of evidence too. */
  static async of(url: string): Promise<GraphTexts> {
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === "string") texts.push(...spellings(value));
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(gather);
    };
    for (const path of ["/api/schema", "/api/queries"]) gather(await (await fetch(url + path)).json());
    for (const statement of ["MATCH (n) RETURN properties(n)", "MATCH ()-[r]->() RETURN properties(r)"]) {
      const response = await fetch(`${url}/api/cypher`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ statement, parameters: {}, rows: 10_000 }),
      });
      const { values } = (await response.json()) as { values: [Record<string, unknown>][] };
      for (const [properties] of values) texts.push(...Object.keys(properties));
      gather(values);
    }
    return new GraphTexts(texts);
  }

  /** Whether a text is one of the graph's, several of them side by side, or a long piece of one. */
  has(text: string): boolean {
    const line = plain(text);
    if (this.#whole.has(line)) return true;
    if (line.length >= LONG && this.#joined.includes(line)) return true;
    return this.#isMadeOf(wordsOf(line));
  }

  /** Whether all words, in their order, are texts of the graph put side by side: an entity, a type, an entity. */
  #isMadeOf(words: readonly string[]): boolean {
    const ends = [true];
    for (let end = 1; end <= words.length; end += 1) {
      ends[end] = ends.some((is, start) => is && this.#words.has(words.slice(start, end).join(" ")));
    }
    return words.length > 0 && ends[words.length] === true;
  }
}

/** So many characters of one of the graph's texts do not stand in another text by chance. */
const LONG = 24;

const plain = (text: string) => text.replace(/\s+/g, " ").replace(/…$/, "").trim();

const wordsOf = (text: string) => text.split(/[\s,:;·–→|…()[\]"“”]+/).filter((word) => /\p{L}/u.test(word));

/** A name as it stands in the graph, and a type as the page writes it too. */
const spellings = (text: string) =>
  /^[A-Z_]+$/.test(text) ? [text, text.replaceAll("_", " ").toLowerCase()] : [plain(text)];
