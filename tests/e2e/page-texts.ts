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
      for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        for (const name of ["title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "alt"]) {
          add(element.getAttribute(name));
        }
        // What is typed into it, and what a statement says, is nobody's text of the page.
        if (element.matches("textarea, code, .cm-editor, .cm-editor *")) continue;
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

  private constructor(texts: Iterable<string>) {
    this.#whole = new Set(texts);
    this.#joined = [...this.#whole].join("\n");
  }

  /** Asks the Clew at `url` for all that its store holds, the layer of evidence too. */
  static async of(url: string): Promise<GraphTexts> {
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === "string") texts.push(...spellings(value));
      else if (Array.isArray(value)) value.forEach(gather);
      else if (typeof value === "object" && value !== null) {
        for (const [key, inner] of Object.entries(value)) {
          texts.push(...spellings(key));
          gather(inner);
        }
      }
    };
    for (const path of ["/api/schema", "/api/queries"]) gather(await (await fetch(url + path)).json());
    for (const statement of ["MATCH (n) RETURN properties(n)", "MATCH ()-[r]->() RETURN properties(r)"]) {
      const response = await fetch(`${url}/api/cypher`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ statement, parameters: {}, rows: 10_000 }),
      });
      gather(((await response.json()) as { values: unknown }).values);
    }
    return new GraphTexts(texts);
  }

  /** Whether a text is one of the graph's, several of them side by side, or a long piece of one. */
  has(text: string): boolean {
    const line = plain(text);
    if (this.#whole.has(line)) return true;
    if (line.length >= 24 && this.#joined.includes(line)) return true;
    const parts = line.split(/[,:·–→|…()[\]"“”]+|\s\d+\s/).map((part) => part.trim());
    return parts.length > 1 && parts.every((part) => !/\p{L}/u.test(part) || this.#whole.has(part));
  }
}

const plain = (text: string) => text.replace(/\s+/g, " ").replace(/…$/, "").trim().toLowerCase();

/** A name as it stands in the graph, and a type as the page writes it. */
const spellings = (text: string) => [plain(text), plain(text).replaceAll("_", " ")];
