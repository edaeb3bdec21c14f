import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

describeClews("without a mouse", (url) => {
  test("row 49: Tab reaches the canvas, arrows walk, Enter selects, E expands, Esc goes back", async () => {
    const { page, canvas, counts, problems, close } = await openPage(url());
    const focused = () => page.evaluate(() => document.activeElement?.hasAttribute("data-canvas") ?? false);
    for (let presses = 0; presses < 40 && !(await focused()); presses += 1) await page.keyboard.press("Tab");
    expect(await focused()).toBe(true);

    const said = page.locator(".app > [role=status][aria-live=polite]");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => said.textContent()).not.toBe("");
    const first = await said.textContent();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
      await page.keyboard.press(key);
      if ((await said.textContent()) !== first) break;
    }
    expect(await said.textContent()).not.toBe(first);

    await page.keyboard.press("Enter");
    const panel = page.getByRole("heading", { name: "Neighbours in the store" });
    await panel.waitFor();
    await page.keyboard.press("Shift+Delete");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    await page.keyboard.press("e");
    await expect.poll(async () => (await counts()).entities).toBeGreaterThan(1);
    await page.keyboard.press("]");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: /^For: \d/ }).waitFor();
    await page.keyboard.press("Escape");

    // The search box gives the keyboard back to the canvas.
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(true);
    await page.keyboard.press("?");
    const help = page.getByRole("dialog");
    await help.waitFor();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await expect.poll(focused).toBe(true);
    expect(await canvas.isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test("a command typed in full opens its panel, which has the keyboard and gives it back", async () => {
    const { page, canvas, problems, close } = await openPage(url());
    const focused = () => page.evaluate(() => document.activeElement?.hasAttribute("data-canvas") ?? false);
    const choose = async (command: string) => {
      await page.keyboard.press("/");
      await page.keyboard.type(command);
      const option = page.getByRole("option", { name: new RegExp(`^${command}`, "i"), selected: true });
      await option.waitFor();
      // While the store still looks for entities, Enter waits.
      await page.getByRole("status").filter({ hasText: /found/ }).waitFor({ state: "attached" });
      await page.keyboard.press("Enter");
    };
    await canvas.focus();
    // An entity of the article has this word in its description.
    await choose("arrange");
    await page.getByRole("region", { name: "Arrange" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(true);

    await choose("saved views");
    await page.getByRole("dialog", { name: "Saved views" }).waitFor();
    await page.keyboard.type("By keys");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^By keys/ }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });
});
