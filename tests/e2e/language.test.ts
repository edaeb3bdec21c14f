import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { en } from "../../client/words/en/en.ts";
import { es } from "../../client/words/es/es.ts";
import type { Words } from "../../client/words/words.ts";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import { type BrowserPage, openPage } from "./browser-page.ts";
import { describeLocalClew } from "./clews.ts";
import { GraphTexts, textsOn } from "./page-texts.ts";

/** Names of programs, languages and file types, units, and words that both languages write alike. */
const ALIKE = new Set([
  "Clew",
  "Cypher",
  "Neo4j",
  "EN",
  "ES",
  "English",
  "Español",
  "CSV",
  "JSON",
  "SVG",
  "Plan",
  "PageRank",
  "Zoom",
  "Esc",
  // On the keyboards of both.
  "Ctrl C",
  "Ctrl K",
  "Ctrl Y",
  "Ctrl Z",
  // Values, and kinds of values by their names in Cypher.
  "null",
  "true",
  "false",
  "List",
]);

/** What the walks type, and statements, which are in Cypher. */
const TYPED = /zzzz|\b(MATCH|RETURN)\b/;

type Stop = (name: string) => Promise<void>;
/** Leads a page from screen to screen, in whatever language, and stops at each. */
type Walk = (opened: BrowserPage, w: Words, stop: Stop) => Promise<void>;

const row = ({ page }: BrowserPage, name: RegExp) => page.getByRole("treeitem", { name }).first();

async function goTo({ page, canvas }: Pick<BrowserPage, "page" | "canvas">, name: string): Promise<void> {
  await canvas.focus();
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
}

const WALKS: Record<string, Walk> = {
  "canvas and search": async ({ page, canvas, counts }, w, stop) => {
    await stop("the first picture");
    await page.keyboard.press("/");
    await page.getByRole("option").first().waitFor();
    await stop("all commands");
    await page.keyboard.type("a");
    await page.locator(".hits .hit, .hits [role=option]").first().waitFor();
    await stop("search");
    await page.keyboard.type("zzzz");
    await page.getByText("azzzz").first().waitFor();
    await stop("nothing found");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await canvas.focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await stop("help");
    await page.keyboard.press("Escape");
    await goTo({ page, canvas }, "soles");
    await page.keyboard.press("Shift+Delete");
    await canvas.focus();
    await page.keyboard.press("e");
    await expect.poll(async () => (await counts()).entities).toBeGreaterThan(2);
    await stop("expanded");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu").waitFor();
    await stop("menu of an entity");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: w.historyMenu.name, exact: true }).click();
    await page.getByRole("listbox", { name: w.historyMenu.list }).waitFor();
    await stop("steps");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: w.opening.savedViews, exact: true }).click();
    await page.getByLabel(w.viewsMenu.saveAs).waitFor();
    await stop("saved views");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: w.opening.picture.label, exact: true }).click();
    await page.getByRole("dialog", { name: w.picturePanel.name }).waitFor();
    await stop("picture");
    await page.keyboard.press("Escape");
    await page.context().setOffline(true);
    await canvas.focus();
    await page.keyboard.press("e");
    await page.keyboard.press("e");
    await page.locator(".banner").waitFor();
    await stop("store gone");
    await page.context().setOffline(false);
  },
  "panels on the canvas": async (opened, w, stop) => {
    const { page, canvas } = opened;
    await canvas.focus();
    await page.keyboard.press("Shift+f");
    await page.locator(".facet").first().waitFor();
    await page.locator(".facet input[type=checkbox]").first().press("Space");
    const facets = await page.locator(".facet-head").count();
    for (let number = 0; number < Math.min(facets, 10); number += 1) {
      await page.locator(".facet-head").nth(number).click();
      await stop(`filter, ${number + 1}`);
    }
    await canvas.focus();
    await page.keyboard.press("a");
    await page.locator(".arrange").waitFor();
    for (const [number, layout] of (await page.locator(".arrange input[type=radio]").all()).entries()) {
      await layout.check();
      await stop(`layout ${number + 1}`);
    }
    await canvas.focus();
    await page.keyboard.press("m");
    await page.locator(".measure").waitFor();
    const basis = page.locator(".measure-choice select");
    for (const metric of ["metric:communities", "metric:cuts", "metric:components", "metric:degree"]) {
      await basis.selectOption(metric);
      await page.locator(".measure-taking button").click();
      await page.locator(".measured li").first().waitFor();
      await stop(`measured ${metric}`);
    }
    const use = (name: string) => page.getByRole("button", { name, exact: true }).click();
    for (const what of ["size", "colour", "caption"] as const) await use(w.measurePanel.use[what]);
    await basis.selectOption("kind");
    await use(w.measurePanel.use.icon);
    await expect.poll(() => page.locator(".look-legend dl").count()).toBe(4);
    await stop("legend of a look");
    await use(w.measuring.resetLook);
    await basis.selectOption("metric:communities");
    await use(w.measurePanel.filter);
    await page.getByRole("checkbox", { name: w.measuring.community("1") }).check();
    await stop("filter by a metric");
    await use(w.filterPanel.clear);
    await page.keyboard.press("Escape");
    await row(opened, /Nicolás Maduro/).click();
    await row(opened, /Treasury/).click({ modifiers: ["Shift"] });
    await canvas.focus();
    await page.keyboard.press("g");
    await page.keyboard.press("Enter");
    await page.locator(".group-name, .side").first().waitFor();
    await stop("group");
    await canvas.focus();
    await page.keyboard.press("Shift+t");
    await page.getByRole("grid").waitFor();
    await stop("table of entities");
    await page.getByRole("button", { name: w.table.kinds.relationships, exact: true }).click();
    await stop("table of relationships");
    await page.locator(".table-filter input").fill("zzzz");
    await page.getByText(w.table.noMatch).waitFor();
    await stop("table without rows");
  },
  "details and ledger": async (opened, w, stop) => {
    const { page, canvas } = opened;
    await goTo(opened, "nicolás maduro");
    await page.keyboard.press("Enter");
    await page.locator(".side").waitFor();
    await page.waitForLoadState("networkidle");
    await stop("entity");
    await page.getByRole("button", { name: /leads/i }).first().click();
    await page.locator(".ledger").first().waitFor();
    await page.waitForLoadState("networkidle");
    await stop("ledger");
    for (const summary of await page.locator(".side details:not([open]) > summary").all()) await summary.click();
    await stop("ledger, all open");
    await goTo(opened, "nicolás maduro");
    await canvas.focus();
    await page.keyboard.press("Shift+e");
    await page.locator(".expand-table").waitFor();
    await stop("expand by type");
    await canvas.focus();
    await page.keyboard.press("Shift+n");
    await page.keyboard.type("zzzz");
    await stop("a note is written");
    await page.keyboard.press("Enter");
    await page.locator("[data-note]").waitFor();
    await stop("note");
    await page.locator("[data-note]").click({ button: "right" });
    await page.getByRole("menu").waitFor();
    await stop("menu of a note");
    await page.keyboard.press("Escape");
    await row(opened, /Nicolás Maduro/).click();
    await row(opened, /Treasury/).click({ modifiers: ["Shift"] });
    await canvas.focus();
    await page.keyboard.press("t");
    await page.locator(".path-step").first().waitFor();
    await stop("paths");
    await canvas.focus();
    await page.getByRole("combobox", { name: w.searchBox.name }).focus();
    await page.keyboard.type(w.opening.tour);
    await page.getByRole("option", { name: w.opening.tour }).first().click();
    for (let number = 1; number <= 5; number += 1) {
      await page.locator(".tour").waitFor();
      await stop(`tour, ${number}`);
      await page.locator(".tour .primary").click();
    }
  },
  console: async ({ page, canvas }, w, stop) => {
    await canvas.focus();
    await page.keyboard.press("`");
    const editor = page.locator(".cm-content");
    const run = async (statement: string) => {
      await editor.click();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(statement);
      await page.keyboard.press("Control+Enter");
    };
    await editor.waitFor();
    await stop("console");
    await run("MATCH p = (n:Person)-[r]->(o) RETURN n.name AS zzzz, r, p, [1, 2] AS zzzzs");
    await page.locator(".console .grid tbody tr").first().waitFor();
    await stop("rows");
    for (const form of ["Graph", "JSON", "Plan"] as const) {
      await page.getByRole("tab", { name: w.results.forms[form], exact: true }).click();
      await page.waitForLoadState("networkidle");
      if (form !== "JSON") await stop(`rows as ${form}`);
    }
    await page.locator(".plan-head button").click();
    await page.getByText(w.plan.measured("").trim(), { exact: false }).waitFor();
    await stop("profile");
    await page.getByRole("button", { name: w.results.keep, exact: true }).click();
    await page.locator(".own-queries input").fill("zzzz");
    await page.keyboard.press("Enter");
    await page.locator(".own-query").waitFor();
    await stop("an own query");
    await page.getByRole("button", { name: w.library.own.renameOne("zzzz") }).click();
    await stop("renaming it");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: w.library.tabs.History, exact: true }).click();
    await stop("what was run");
    await page.getByRole("tab", { name: w.library.tabs.Syntax, exact: true }).click();
    await stop("syntax");
    await run("MATCH (n) WHERE n.name = $zzzz OR elementId(n) IN $selection RETURN n");
    await page.getByText(w.statement.noValue).waitFor();
    await stop("parameters");
    await run("RETURN 1 AS zzzz LIMIT 0");
    await page.getByText(w.results.none).waitFor();
    await stop("no rows");
  },
};

/** Walks through the page in one language: what it says at each stop. */
async function said(
  url: string,
  walk: Walk,
  words: Words,
  check: (opened: BrowserPage, stop: string) => Promise<void>,
) {
  const opened = await openPage(url, { locale: words === es ? "es-VE" : "en-US" });
  const stops = new Map<string, ReadonlySet<string>>();
  await walk(opened, words, async (name) => {
    await opened.page.waitForTimeout(250);
    stops.set(name, await textsOn(opened.page));
    await check(opened, name);
  });
  await opened.close();
  return stops;
}

async function violations({ page }: BrowserPage): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** What is said in both languages alike and is neither data nor on the list, by the stop where it was first met. */
async function notTranslated(url: string, walk: Walk): Promise<string[]> {
  const graph = await GraphTexts.of(url);
  const english = await said(url, walk, en, async () => {});
  const spanish = await said(url, walk, es, async (opened, name) => {
    expect(await violations(opened), name).toEqual([]);
    await opened.screenshot(`es-${name.replaceAll(/\W+/g, "-")}`);
  });
  expect([...spanish.keys()]).toEqual([...english.keys()]);
  const met = new Map<string, string>();
  for (const [name, texts] of english) {
    expect(texts.size, name).toBeGreaterThan(20);
    for (const text of texts) {
      if (!spanish.get(name)?.has(text) || met.has(text)) continue;
      if (!/\p{L}{2}/u.test(text) || ALIKE.has(text) || TYPED.test(text) || graph.has(text)) continue;
      met.set(text, name);
    }
  }
  return [...met].map(([text, name]) => `${name}: ${text}`);
}

describeLocalClew("the page in Spanish", (url) => {
  test.each(Object.keys(WALKS))("says nothing in English but data: %s", { timeout: 400_000 }, async (name) => {
    const walk = WALKS[name];
    if (walk) expect(await notTranslated(url(), walk)).toEqual([]);
  });

  test("is switched to while it stands: the picture, the selection and the steps stay, and a reload keeps it", async () => {
    const opened = await openPage(url());
    const { page, canvas, counts, problems, close } = opened;
    const language = () => page.evaluate(() => document.documentElement.lang);
    expect(await language()).toBe("en");
    await goTo(opened, "soles");
    await page.keyboard.press("Shift+Delete");
    await canvas.focus();
    await page.keyboard.press("e");
    await expect.poll(async () => (await counts()).entities).toBeGreaterThan(2);
    await page.waitForTimeout(900);
    const state = async () => ({
      counts: await counts(),
      address: await page.evaluate(() => location.hash),
      selected: await page.locator("[role=treeitem][aria-selected=true]").count(),
      rows: await page.getByRole("treeitem").count(),
    });
    const before = await state();
    expect(before.selected).toBeGreaterThan(0);

    await page.getByRole("radio", { name: "Español" }).click({ force: true });
    await expect.poll(language).toBe("es");
    await page.waitForTimeout(900);
    expect(await state()).toEqual(before);
    expect(await canvas.getAttribute("aria-label")).toContain(es.numberOf.entities(before.counts.entities));
    await page
      .getByRole("button", { name: es.undoing.undoStep("").trim() })
      .first()
      .waitFor();
    expect(await violations(opened)).toEqual([]);
    await canvas.focus();
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => (await counts()).entities).toBe(before.counts.entities);

    await page.reload();
    await page.locator("[data-canvas]:not([data-start=loading])").waitFor();
    expect(await language()).toBe("es");
    await expect.poll(async () => (await counts()).entities).toBe(before.counts.entities);

    // By the command too.
    await page.keyboard.press("/");
    await page.keyboard.type(es.languages.switch);
    await page.getByRole("option", { name: es.languages.switch }).click();
    await expect.poll(language).toBe("en");
    await page.getByRole("radio", { name: "English", exact: true }).and(page.locator(":checked")).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test("is what a browser gets that asks for Spanish, and English one that asks for neither", async () => {
    for (const [locale, lang] of [
      ["es-MX", "es"],
      ["de-DE", "en"],
    ] as const) {
      const opened = await openPage(url(), { locale });
      expect(await opened.page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(opened.problems).toEqual([]);
      await opened.close();
    }
  });

  test("has a narrow page with every tab", async () => {
    const texts = async (locale: string) => {
      const opened = await openPage(url(), { locale, width: 420, height: 860 });
      const all = new Set<string>();
      for (const tab of await opened.page.locator(".narrow-tabs button").all()) {
        await tab.click();
        await opened.page.waitForTimeout(500);
        if (locale === "es") expect(await violations(opened)).toEqual([]);
        await opened.screenshot(`narrow-${locale}-${all.size}`);
        for (const text of await textsOn(opened.page)) all.add(text);
      }
      expect(opened.problems).toEqual([]);
      await opened.close();
      return all;
    };
    const graph = await GraphTexts.of(url());
    const spanish = await texts("es");
    const alike = [...(await texts("en"))].filter((text) => spanish.has(text) && /\p{L}{2}/u.test(text));
    expect(alike.filter((text) => !ALIKE.has(text) && !graph.has(text))).toEqual([]);
  });
});

describe.skipIf(!inject("chromium"))("an empty store, in Spanish", () => {
  let folder = "";
  let clew: RunningClew;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clew-empty-"));
    clew = await startClew({ CLEW_DATA: folder, CLEW_SEED: "off" });
  });
  afterAll(async () => {
    await clew.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("says how to begin", async () => {
    const graph = await GraphTexts.of(clew.url);
    const [english, spanish] = await Promise.all(
      ["en", "es"].map(async (locale) => {
        const opened = await openPage(clew.url, { locale });
        const texts = await textsOn(opened.page);
        await opened.screenshot(`empty-${locale}`);
        expect(await violations(opened)).toEqual([]);
        await opened.close();
        return texts;
      }),
    );
    const alike = [...(english ?? [])].filter((text) => spanish?.has(text) && /\p{L}{2}/u.test(text));
    expect(alike.filter((text) => !ALIKE.has(text) && !graph.has(text))).toEqual([]);
  });
});
