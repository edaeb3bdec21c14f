import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

describeClews("paths", (url) => {
  test("are asked for by number, and lead through or past what is selected", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    const row = (name: RegExp) => page.getByRole("treeitem", { name }).first();
    await row(/Nicolás Maduro/).click();
    await row(/Treasury/).click({ modifiers: ["Shift"] });
    await canvas.focus();
    await page.keyboard.press("t");
    await page.getByRole("heading", { name: /shortest path/ }).waitFor();
    await page.getByRole("combobox", { name: "Show" }).selectOption({ label: "The shortest, then longer ones" });
    await page.getByRole("spinbutton", { name: "Paths at most" }).fill("4");
    await page.getByRole("heading", { name: /^4 (shortest )?paths of/ }).waitFor();

    await row(/Cartel de los Soles/).click({ modifiers: ["Shift"] });
    await page.getByRole("button", { name: "Avoid what is selected" }).press("Enter");
    const out = page.getByRole("button", { name: /^Avoid: take Cartel/ });
    await out.waitFor();
    await page.getByRole("heading", { name: /path/i, level: 1 }).waitFor();
    await opened.screenshot("paths-avoid");
    await page.getByRole("button", { name: "Through what is selected" }).press("Enter");
    await page.getByRole("button", { name: /^Through: take Cartel/ }).waitFor();
    expect(await out.count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole("button", { name: /^Through: take Cartel/ }).press("Enter");
    await page.locator("button:focus", { hasText: "Add selected" }).waitFor();
    await page.getByRole("radio", { name: "Dark theme" }).check({ force: true });
    await opened.screenshot("paths-dark");
    expect(problems).toEqual([]);
    await close();
  });
});
