import { inflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

/** What the address restores: the places of all entities, and the groups. */
async function kept(page: Page) {
  await page.waitForTimeout(900);
  const packed = Buffer.from((await page.evaluate(() => location.hash)).replace("#view=1.", ""), "base64url");
  const { n, g = [] } = JSON.parse(inflateRawSync(packed).toString("utf8"));
  return { places: [...n].sort(), groups: g as [string, string, number, number, 0 | 1, number[]][] };
}

describeClews("groups", (url) => {
  test("the selection is put into one node by keyboard, survives a reload, and opens as it was", async () => {
    const opened = await openPage(url());
    const { page, canvas, counts, problems, close } = opened;
    const said = page.locator(".app > [role=status][aria-live=polite]");
    const outline = page.getByRole("tree");
    await canvas.focus();
    await page.keyboard.press("/");
    await page.keyboard.type("maduro");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => said.textContent()).toBe("Nicolás Maduro selected");
    const whole = await counts();
    const before = await kept(page);
    await page.keyboard.press("n");
    await page.keyboard.press("g");
    await expect
      .poll(() => said.textContent())
      .toMatch(/^\d+ entities grouped as .* and others\. E opens the group\.$/);
    const size = Number.parseInt((await said.textContent()) ?? "", 10);
    expect(await canvas.getAttribute("aria-label")).toContain(`${size} of them in 1 group.`);
    await outline.getByRole("treeitem", { name: /^Groups\s*1$/ }).waitFor();
    await outline
      .getByRole("treeitem", { name: new RegExp(`and others\\s*${size}\\s*entities in the group`) })
      .waitFor();
    expect((await counts()).entities).toBe(whole.entities);
    const grouped = await kept(page);
    expect(grouped.places).toEqual(before.places);
    expect(grouped.groups.map(([, , , , , members]) => members.length)).toEqual([size]);

    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: /^About the group .* and others$/ });
    await panel.getByRole("button", { name: "Nicolás Maduro", exact: true }).waitFor();
    await opened.screenshot("group");
    await page.keyboard.press("]");
    const lines = page.getByRole("heading", { name: /^In this line \d/ });
    // Some of its lines stand for several relationships: the first of those is looked for.
    for (let presses = 0; presses < 40 && (await lines.count()) === 0; presses += 1) {
      await page.keyboard.press("]");
      await page.keyboard.press("Enter");
    }
    expect(await page.locator(".side .lines").first().getByRole("button").count()).toBeGreaterThan(1);
    await page.keyboard.press("Escape");

    await page.reload();
    await page.locator("[data-canvas]:not([data-start=loading])").waitFor();
    await expect.poll(() => canvas.getAttribute("aria-label")).toContain(`${size} of them in 1 group.`);
    await outline.getByRole("treeitem", { name: /and others/ }).click();
    await canvas.focus();
    await page.keyboard.press("e");
    await expect.poll(() => said.textContent()).toMatch(new RegExp(`^Opened .*: ${size} entities where they were$`));
    expect((await kept(page)).places).toEqual(before.places);
    expect(await counts()).toEqual(whole);

    await page.keyboard.press("Control+z");
    await expect.poll(() => canvas.getAttribute("aria-label")).toContain("in 1 group.");
    await page.keyboard.press("/");
    await page.keyboard.type("maduro");
    await page
      .getByRole("option", { name: /in a group/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => said.textContent()).toMatch(/^Opened the group .* and others\. Nicolás Maduro selected$/);
    expect(await counts()).toEqual(whole);
    expect(problems).toEqual([]);
    await close();
  });

  test("everything is grouped by label and by community, and opened again by one key or one undo", async () => {
    const opened = await openPage(url());
    const { page, canvas, counts, problems, close } = opened;
    const whole = await counts();
    const label = () => canvas.getAttribute("aria-label");
    const choose = async (command: string) => {
      await canvas.focus();
      await page.keyboard.press("/");
      await page.keyboard.type(command);
      await page.getByRole("option", { name: new RegExp(`^${command}`, "i"), selected: true }).waitFor();
      await page.getByRole("status").filter({ hasText: /found/ }).waitFor({ state: "attached" });
      await page.keyboard.press("Enter");
    };
    await choose("group by label");
    await expect.poll(label).toMatch(/ in [3-9] groups\./);
    expect((await counts()).entities).toBe(whole.entities);
    await opened.screenshot("groups-by-label");
    await canvas.focus();
    await page.keyboard.press("Control+z");
    await expect.poll(counts).toEqual(whole);
    await page.keyboard.press("Escape");
    await choose("group by community");
    await expect.poll(label, { timeout: 15_000 }).toMatch(/ in \d+ groups\./);
    await opened.screenshot("groups-by-community");
    await canvas.focus();
    await page.keyboard.press("Shift+g");
    await expect.poll(counts).toEqual(whole);
    expect(await label()).not.toContain("group");
    expect(problems).toEqual([]);
    await close();
  });
});
