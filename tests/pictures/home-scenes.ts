import type { Page } from "playwright-core";

/** The ledger of the disputed claim. */
export async function showSeed(page: Page): Promise<void> {
  await goTo(page, "Nicolás Maduro");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /Neighbours in the store/ }).waitFor();
  await page.getByRole("button", { name: /leads/i }).first().click();
  await page.getByRole("region", { name: /^Against: [1-9]/ }).waitFor();
  await tidyUp(page);
}

/** Who belongs together in the novel, and who meets most others. */
export async function showLesMiserables(page: Page): Promise<void> {
  await measure(page, "Communities", "Colour by this");
  await measure(page, "Degree", "Size by this");
  await closeTool(page, "Measure");
  await tidyUp(page);
  await fitAll(page);
}

/** What came by expanding an actor and some of the films. */
export async function showMovies(page: Page): Promise<void> {
  await goTo(page, "Tom Hanks");
  await page.keyboard.press("Shift+Delete");
  await page.keyboard.press("e");
  await page.getByRole("treeitem", { name: /^Cast Away/ }).waitFor();
  for (const film of ["Apollo 13", "The Green Mile", "You've Got Mail", "Cloud Atlas"]) {
    await goTo(page, film);
    await page.keyboard.press("e");
    await page.getByRole("button", { name: `Undo Expand ${film}` }).waitFor();
  }
  await page.keyboard.press("Escape");
  await arrange(page);
  await goTo(page, "Tom Hanks");
  await tidyUp(page);
  await fitAll(page);
}

/** Who gave to which party: without the addresses, sized by the number of donations. */
export async function showDonations(page: Page): Promise<void> {
  await goTo(page, "45128 Essen");
  await command(page, "Select all of kind Address");
  await page.locator("[data-canvas]").focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: /^Undo Hide/ }).waitFor();
  await measure(page, "Degree", "Size by this");
  await closeTool(page, "Measure");
  await arrange(page);
  await tidyUp(page);
  await fitAll(page);
}

/** Goes to an entity by the search box; the canvas has the keyboard then. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.locator("[role=status]", { hasText: /entit(y|ies) found/ }).waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await page.locator("[data-canvas]").focus();
  await page.waitForTimeout(SETTLED_MS);
}

/** Performs a command by the search box. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.waitForTimeout(SETTLED_MS);
  await page.keyboard.press("Enter");
}

/** Measures the picture, and sizes or colours it by that. */
async function measure(page: Page, by: string, then: string): Promise<void> {
  const panel = await openTool(page, "m", "Measure");
  await panel.getByRole("combobox", { name: "By" }).selectOption({ label: by });
  await panel.getByRole("button", { name: /^Measure \d+ entities/ }).click();
  await panel.getByRole("button", { name: then }).click();
}

async function arrange(page: Page): Promise<void> {
  const panel = await openTool(page, "a", "Arrange");
  await panel.getByRole("button", { name: /^Arrange \d+/ }).click();
  await page.getByRole("button", { name: /^Undo Arrange/ }).waitFor();
  await closeTool(page, "Arrange");
}

async function openTool(page: Page, key: string, title: string) {
  const panel = page.getByRole("region", { name: title, exact: true });
  if (!(await panel.isVisible())) {
    await page.locator("[data-canvas]").focus();
    await page.keyboard.press(key);
    await panel.waitFor();
  }
  return panel;
}

async function closeTool(page: Page, title: string): Promise<void> {
  await page
    .getByRole("region", { name: title, exact: true })
    .getByRole("button", { name: /^Close/ })
    .click();
}

/** Closes what newcomers are told, by the mouse: what has the keyboard is marked only for those who use it. */
async function tidyUp(page: Page): Promise<void> {
  const hint = page.getByRole("button", { name: "Close the hint" });
  if (await hint.isVisible()) await hint.click();
  await page.mouse.move(700, 20);
}

async function fitAll(page: Page): Promise<void> {
  await page.waitForTimeout(SETTLED_MS);
  await page.getByRole("button", { name: /^Fit/ }).first().click();
  await page.mouse.move(700, 20);
}

/** What a step brings about is drawn by then. */
const SETTLED_MS = 500;
