import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "vitest";
import { type BrowserPage, openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

describeClews("filters of the view", (url) => {
  test("are chosen by keyboard and by pointer, stand as chips, hide or fade, are linked and undone", async () => {
    const opened = await openPage(url());
    const { page, canvas, counts, problems, close } = opened;
    const whole = await counts();
    await canvas.focus();
    await page.keyboard.press("Shift+f");
    const panel = page.getByRole("region", { name: "Filter", exact: true });
    await panel.getByRole("checkbox", { name: /^Person/ }).press("Space");
    const chips = page.getByRole("region", { name: "Conditions of the filter" });
    await chips.getByText("Person").waitFor();
    expect(await undo(opened)).toBe("Undo Filter by kind");
    expect(await counts()).toStrictEqual(whole);
    const people = await through(opened);
    expect(people.entities).toBeLessThan(whole.entities);

    await panel.getByRole("button", { name: "Number of relationships" }).press("Enter");
    const from = panel.getByRole("slider", { name: "Number of relationships, from" });
    for (let press = 0; press < 3; press += 1) await from.press("ArrowRight");
    await expect.poll(() => undo(opened)).toBe("Undo Filter by number of relationships");
    const byKeys = await through(opened);
    expect(byKeys.entities).toBeLessThan(people.entities);
    await opened.screenshot("filter-faded");
    expect(await violations(page)).toEqual([]);

    const bars = await panel.locator(".brush-bars").boundingBox();
    if (!bars) throw new Error("The histogram is not drawn.");
    await page.mouse.move(bars.x + bars.width * 0.25, bars.y + 20);
    await page.mouse.down();
    await page.mouse.move(bars.x + bars.width - 2, bars.y + 30, { steps: 6 });
    await page.mouse.up();
    await panel.getByRole("checkbox", { name: "Hide the rest" }).check();
    const left = await counts();
    expect(left.entities).toBe((await through(opened)).entities);
    expect(await page.getByRole("treeitem", { level: 2 }).count()).toBe(left.entities);
    await opened.screenshot("filter-hidden");

    await page.waitForTimeout(700);
    const link = page.url();
    const other = await openPage(link, { theme: "dark", width: 420, height: 860 });
    expect(await other.counts()).toStrictEqual(left);
    await other.page
      .getByRole("region", { name: "Conditions of the filter" })
      .getByTitle("Change this condition")
      .last()
      .click();
    await other.screenshot("filter-narrow");
    expect(await violations(other.page)).toEqual([]);
    expect(other.problems).toEqual([]);
    await other.close();

    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await chips.getByRole("button", { name: "Remove the filter by kind" }).click();
    await chips.getByText("Person").waitFor({ state: "detached" });
    await canvas.focus();
    while ((await undo(opened))?.startsWith("Undo ")) await page.keyboard.press("Control+z");
    await chips.waitFor({ state: "detached" });
    expect(await counts()).toStrictEqual(whole);
    expect(problems).toEqual([]);
    await close();
  });

  test("of texts have a list with counts and a field that looks through them", async () => {
    const opened = await openPage(url(), { theme: "dark" });
    const { page, canvas, problems, close } = opened;
    await canvas.focus();
    await page.keyboard.press("Shift+f");
    const panel = page.getByRole("region", { name: "Filter", exact: true });
    await panel.getByRole("button", { name: /^name/ }).first().click();
    await panel.getByRole("textbox", { name: "name contains" }).fill("MADURO");
    expect(await panel.getByRole("checkbox", { name: /Maduro/ }).count()).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page.getByText("has “MADURO”").waitFor();
    expect((await through(opened)).entities).toBeGreaterThan(0);
    await opened.screenshot("filter-text-dark");
    expect(await violations(page)).toEqual([]);
    await panel.getByRole("button", { name: "Clear" }).press("Enter");
    await panel.getByText("What meets every condition").waitFor();
    // The keyboard is in the panel still.
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await close();
  });
});

async function violations(page: BrowserPage["page"]): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** What the undo button says, without its key; null while it can undo nothing. */
async function undo({ page }: BrowserPage): Promise<string | null> {
  const button = page.getByRole("button", { name: /^Undo/ }).first();
  return (await button.isDisabled()) ? null : ((await button.getAttribute("aria-label"))?.replace(/ \(.*/, "") ?? null);
}

/** How much the filter lets through, as its panel says it. */
async function through({ page }: BrowserPage): Promise<{ entities: number }> {
  const words = await page
    .getByText(/^\d+ of \d+ entit(y|ies), \d+ of \d+ relationships?$/)
    .first()
    .textContent();
  return { entities: Number(words?.split(" ")[0]) };
}
