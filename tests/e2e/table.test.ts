import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, type Theme } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.length}`);

/** The first cell of each row that is selected. */
const selectedRows = (page: Page): Promise<string[]> =>
  page.locator(".table-row[aria-selected=true] .table-cell.first").allTextContents();

/** The kinds that do not show whole. */
const cutTexts = (page: Page): Promise<(string | null)[]> =>
  page
    .locator(".table-cell[aria-colindex='2'] .text")
    .evaluateAll((texts) =>
      texts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent),
    );

describeClews("the table", (url, _clew, store) => {
  test("is sorted, filtered and walked by keys, and selects what the canvas selects", async () => {
    const { page, canvas, counts, problems, close } = await openPage(url());
    const said = page.locator(".app > [role=status][aria-live=polite]");
    await canvas.focus();
    await page.keyboard.press("Shift+T");
    const grid = page.getByRole("grid", { name: "Entities on the canvas" });
    await grid.waitFor();
    const { entities } = await counts();
    expect(await grid.getAttribute("aria-rowcount")).toBe(String(entities + 1));
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect.poll(() => said.textContent()).toBe("Sorted by Name, ascending");
    expect(await page.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("ArrowDown");
    const [first = ""] = await selectedRows(page);
    expect(first).not.toBe("");
    expect(await page.locator(".table-row").first().textContent()).toContain(first);
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => selectedRows(page)).toHaveLength(2);
    await page.getByText("2 selected").waitFor();

    // What is selected elsewhere comes into sight here, in the table of its kind.
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("nicolás maduro");
    await page
      .getByRole("option", { name: /Nicolás Maduro/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => selectedRows(page)).toEqual(["Nicolás Maduro"]);
    await canvas.focus();
    await page.keyboard.press("]");
    await page.keyboard.press("Enter");
    await page.getByRole("grid", { name: "Relationships on the canvas" }).waitFor();
    await expect.poll(() => selectedRows(page)).toHaveLength(1);
    await page.keyboard.press("Escape");

    await page.getByLabel("Filter the relationships").fill("MADURO");
    const ties = page.locator(".table-row");
    await expect.poll(async () => (await ties.allTextContents()).every((text) => /maduro/i.test(text))).toBe(true);
    await ties.first().dblclick();
    await page.getByRole("region", { name: /^For: \d/ }).waitFor();

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Download \d+ rows? as CSV/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("clew-relationships.csv");
    const text = await readFile(await file.path(), "utf8");
    expect(text).toMatch(/^\uFEFFFrom,Type,To,Standing,Origins,/);
    expect(text.trimEnd().split("\r\n")).toHaveLength(
      (await grid.or(page.getByRole("grid")).locator(".table-row").count()) + 1,
    );

    // One dock at a time.
    await canvas.focus();
    await page.keyboard.press("`");
    await page.locator(".console").waitFor();
    expect(await page.locator(".table-grid").count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test("the minimap is there while not everything is in view, and dragging in it goes there", async () => {
    const { page, canvas, problems, close } = await openPage(url());
    const minimap = page.getByRole("img", { name: "The whole graph, with the part that is in view" });
    await canvas.focus();
    await page.keyboard.press("0");
    await expect.poll(() => minimap.isVisible()).toBe(false);
    // It has its place already: what is brought into sight does not come to lie there.
    const place = () => page.locator(".minimap canvas").evaluate((element) => element.getBoundingClientRect().toJSON());
    const kept = await place();
    expect(kept.width).toBeGreaterThan(100);
    for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press("+");
    await minimap.waitFor();
    expect(await place()).toEqual(kept);
    const before = await canvas.screenshot();
    const { x = 0, y = 0 } = (await minimap.boundingBox()) ?? {};
    await page.mouse.move(x + 84, y + 56);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
    expect(await minimap.isVisible()).toBe(true);
    await page.getByRole("button", { name: "Close the minimap" }).click();
    await expect.poll(() => minimap.count()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("minimap");
    await page.getByRole("option", { name: /Show a minimap/ }).click();
    await minimap.waitFor();
    await page.keyboard.press("0");
    await expect.poll(() => minimap.isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  const themes: Theme[] = store === "local" ? ["light", "dark"] : ["light"];
  test.each(themes)("row 49: axe finds nothing on table and minimap, wide and narrow (%s)", async (theme) => {
    const wide = await openPage(url(), { theme });
    await wide.canvas.focus();
    for (let presses = 0; presses < 6; presses += 1) await wide.page.keyboard.press("+");
    await wide.page.keyboard.press("Shift+T");
    await wide.page.getByRole("grid").waitFor();
    await wide.page.keyboard.press("ArrowDown");
    await wide.screenshot(`table-${theme}`);
    expect(await cutTexts(wide.page)).toEqual([]);
    expect(await violations(wide.page)).toEqual([]);
    await wide.page.getByRole("button", { name: "Relationships", exact: true }).click();
    await wide.screenshot(`table-relationships-${theme}`);
    expect(await violations(wide.page)).toEqual([]);
    await wide.close();

    const narrow = await openPage(url(), { theme, width: 420, height: 860 });
    await narrow.page.keyboard.press("Control+k");
    await narrow.page.keyboard.type("table");
    await narrow.page.getByRole("option", { name: /^Table/ }).click();
    await narrow.page.getByRole("grid").waitFor();
    await narrow.screenshot(`narrow-table-${theme}`);
    expect(await violations(narrow.page)).toEqual([]);
    const close = narrow.page.getByRole("button", { name: "Close the table" });
    const { x, width } = (await close.boundingBox()) ?? { x: Number.NaN, width: 0 };
    expect(x + width).toBeLessThanOrEqual(420);
    await close.click();
    await expect.poll(() => narrow.page.getByRole("grid").count()).toBe(0);
    expect([...wide.problems, ...narrow.problems]).toEqual([]);
    await narrow.close();
  });
});
