import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

describeClews("views that are kept", (url) => {
  test("a view is saved, opened in another page by its link, renamed, deleted and brought back", async () => {
    const opened = await openPage(url());
    const { page, canvas, counts, problems, close } = opened;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const whole = await counts();
    await page.getByRole("treeitem", { name: /Treasury/ }).click();
    await canvas.focus();
    await page.keyboard.press("Delete");
    const fewer = await counts();
    expect(fewer.entities).toBe(whole.entities - 1);

    const menu = page.getByRole("button", { name: "Saved views", exact: true });
    await menu.click();
    const list = page.getByRole("dialog", { name: "Saved views" });
    await list.getByLabel("Save what is shown as").fill("Without Treasury");
    await page.keyboard.press("Enter");
    const row = list.getByRole("listitem");
    await row.getByText("Without Treasury").waitFor();
    expect(await row.getByText(`${fewer.entities} entities`).count()).toBe(1);
    await row.getByRole("button", { name: "Copy the link to Without Treasury" }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await opened.screenshot("views-saved");

    const other = await openPage(link);
    expect(await other.counts()).toStrictEqual(fewer);
    await other.close();

    await page.keyboard.press("Escape");
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await canvas.focus();
    await page.keyboard.press("Control+z");
    expect(await counts()).toStrictEqual(whole);
    await menu.click();
    await row.getByText("Without Treasury").click();
    await expect.poll(counts).toStrictEqual(fewer);
    await page.keyboard.press("Control+z");
    expect(await counts()).toStrictEqual(whole);

    await menu.click();
    await row.getByRole("button", { name: "Rename Without Treasury" }).click();
    await page.keyboard.type("Fewer");
    await page.keyboard.press("Enter");
    await row.getByText("Fewer").waitFor();
    await row.getByRole("button", { name: "Duplicate Fewer" }).click();
    await expect.poll(() => row.count()).toBe(2);
    await list.getByRole("button", { name: "Delete Fewer", exact: true }).click();
    await expect.poll(() => row.count()).toBe(1);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await menu.click();
    await expect.poll(() => row.count()).toBe(2);
    const again = await openPage(link);
    expect(await again.counts()).toStrictEqual(fewer);
    await again.close();
    expect(problems).toEqual([]);
    await close();
  });

  test("arranging moves nothing that is pinned, nor what is not selected, and undo puts everything back", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    const places = async () => (await link()).nodes;
    const link = async () => {
      await page.waitForTimeout(700);
      const hash = await page.evaluate(() => location.hash);
      const packed = Buffer.from(hash.replace("#view=1.", ""), "base64url");
      const { inflateRawSync } = await import("node:zlib");
      const { n } = JSON.parse(inflateRawSync(packed).toString("utf8")) as { n: [string, number, number, number][] };
      return { nodes: new Map(n.map(([id, x, y, pinned]) => [id, { x, y, pinned }])) };
    };
    await page.getByRole("treeitem", { name: /Caracas/ }).click();
    await canvas.focus();
    await page.keyboard.press("p");
    const before = await places();
    const pinned = [...before].filter(([, place]) => place.pinned === 1);
    expect(pinned).toHaveLength(1);
    await page.keyboard.press("a");
    const panel = page.getByRole("region", { name: "Arrange" });
    for (const name of ["Layers", "Rings", "Circle", "Grid", "By a property", "By ties"]) {
      await panel.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
      await panel.getByRole("button", { name: /^Arrange \d+ entities/ }).click();
      await expect
        .poll(async () => undone(await page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label")), {
          timeout: 30_000,
        })
        .toBe(`Undo Arrange ${name.toLowerCase()}`);
      const after = await places();
      const moved = [...after].filter(([id, { x, y }]) => x !== before.get(id)?.x || y !== before.get(id)?.y);
      expect(moved.length).toBeGreaterThan(after.size / 2);
      for (const [id, place] of pinned) expect(after.get(id)).toStrictEqual(place);
      await page.keyboard.press("Control+z");
      expect(await places()).toStrictEqual(before);
    }
    await page.keyboard.press("Escape");
    expect(problems).toEqual([]);
    await close();
  });
});

const undone = (label: string | null) => label?.replace(/ \(.*/, "") ?? "";
