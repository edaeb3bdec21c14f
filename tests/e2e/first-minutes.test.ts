import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeLocalClew } from "./clews.ts";

describeLocalClew("the first minutes", (url) => {
  test("a tour of five stops is offered once, shows what it tells of, and can be left at any stop", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    await page.getByRole("button", { name: "Show me around" }).click();
    const card = (stop: number) => page.getByRole("region", { name: `Tour, ${stop} of 5` });
    for (let stop = 1; stop <= 5; stop += 1) {
      await card(stop).waitFor();
      await opened.screenshot(`tour-${stop}`);
      const at = await card(stop).boundingBox();
      expect(at && at.x >= 0 && at.y >= 0 && at.x + at.width <= 1440 && at.y + at.height <= 900).toBe(true);
      expect(await page.getByRole("complementary").count()).toBe(stop === 1 ? 1 : 0);
      await page.keyboard.press("Enter");
    }
    await card(5).waitFor({ state: "detached" });
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.reload();
    await page.locator("[data-canvas]:not([data-start=loading])").waitFor();
    expect(await page.getByRole("button", { name: "Show me around" }).count()).toBe(0);

    await page.keyboard.press("/");
    await page.keyboard.type("around");
    await page.getByRole("option", { name: /Show me around/ }).click();
    await card(1).waitFor();
    await page.keyboard.press("Enter");
    await card(2).waitFor();
    await page.keyboard.press("Escape");
    await card(2).waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await close();
  });
});
