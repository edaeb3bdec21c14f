import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

describeClews("measuring", (url) => {
  test("what is shown is measured, sized and coloured, and undo leads back", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    const picture = async () => {
      await page.waitForTimeout(500);
      // Apart from the panel, whose height changes with its list: captions keep clear of it.
      const clip = { x: 840, y: 110, width: 460, height: 500 };
      return createHash("sha256")
        .update(await page.screenshot({ clip }))
        .digest("hex");
    };
    const undo = page.getByRole("button", { name: /^Undo/ });
    await canvas.focus();
    const plain = await picture();
    await page.keyboard.press("m");
    const panel = page.getByRole("region", { name: "Measure" });
    await panel.getByRole("combobox", { name: "By" }).selectOption({ label: "Betweenness" });
    await panel.getByRole("button", { name: /^Measure \d+ entities/ }).press("Enter");
    const highest = panel.getByRole("list", { name: "Highest values" }).getByRole("listitem");
    await expect.poll(() => highest.count(), { timeout: 30_000 }).toBe(10);
    // The keyboard is where it was, on the button that says something else by now.
    await panel.locator("button:focus", { hasText: "Measure again" }).waitFor();

    await panel.getByRole("button", { name: "Size by this" }).click();
    expect(await undo.getAttribute("aria-label")).toBe("Undo Size by betweenness");
    await panel.getByRole("button", { name: "Colour by this" }).click();
    expect(await undo.getAttribute("aria-label")).toBe("Undo Colour by betweenness");
    const legend = page.getByRole("region", { name: "Evidence: legend and filter" });
    await legend.getByText("Size: betweenness").waitFor();
    await legend.getByText("Colour: betweenness").waitFor();
    await opened.screenshot("measure-betweenness");

    await panel.getByRole("combobox", { name: "By" }).selectOption({ label: "Communities" });
    await panel.getByRole("button", { name: /^Measure \d+ entities/ }).click();
    await panel.getByText(/\d+ communities, modularity 0\.\d+\./).waitFor();
    expect(await panel.getByRole("button", { name: "Size by this" }).isDisabled()).toBe(true);
    await panel.getByRole("button", { name: "Colour by this" }).click();
    await legend.getByText("Community 1").waitFor();
    await opened.screenshot("measure-communities");
    await page.getByRole("radio", { name: "Dark theme" }).check({ force: true });
    await opened.screenshot("measure-communities-dark");

    await panel.getByRole("button", { name: "Filter by this" }).click();
    const filter = page.getByRole("region", { name: "Filter" });
    await filter.getByRole("checkbox", { name: /^Community 1/ }).check();
    await page.getByRole("button", { name: /Community 1$/ }).waitFor();
    await expect.poll(() => filter.getByText(/^\d+ of 38 entities/).textContent()).not.toMatch(/^38 /);
    await opened.screenshot("filter-by-communities-dark");
    await page.keyboard.press("Control+z");
    await canvas.focus();
    await page.keyboard.press("m");
    const coloured = await picture();
    await panel.getByRole("button", { name: "Caption with this" }).click();
    await legend.getByText("name · communities").waitFor();
    const captioned = await picture();
    expect(captioned).not.toBe(coloured);
    await panel.getByRole("combobox", { name: "By" }).selectOption({ label: "Kind" });
    await panel.getByRole("button", { name: "Icon by this" }).click();
    expect(await undo.getAttribute("aria-label")).toBe("Undo Icon by kind");
    await legend.getByText("Icon: kind").waitFor();
    expect(await picture()).not.toBe(captioned);
    await opened.screenshot("measure-icon-and-caption-dark");
    await page.keyboard.press("Control+z");
    expect(await picture()).toBe(captioned);
    await page.keyboard.press("Control+z");
    expect(await picture()).toBe(coloured);

    await panel.getByRole("button", { name: "Reset look" }).click();
    expect(await undo.getAttribute("aria-label")).toBe("Undo Reset look");
    expect(await legend.getByText("Community 1").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await legend.getByText("Community 1").waitFor();
    await page.keyboard.press("Control+z");
    await legend.getByText("Colour: betweenness").waitFor();
    await opened.screenshot("measure-betweenness-dark");
    await page.getByRole("radio", { name: "Light theme" }).check({ force: true });
    await canvas.focus();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await undo.isDisabled()).toBe(true);
    await page.keyboard.press("m");
    await panel.waitFor({ state: "detached" });
    await canvas.focus();
    expect(await picture()).toBe(plain);

    await page.keyboard.press("m");
    await panel.getByRole("combobox", { name: "By" }).selectOption({ label: "Betweenness" });
    const first = highest.first().getByRole("button");
    const name = (await first.locator(".name").textContent()) ?? "";
    await first.click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
