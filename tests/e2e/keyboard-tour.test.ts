import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

/** Presses Tab until what has the keyboard is named so: by its label, else its text. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const named = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return element.getAttribute("aria-label") ?? (labels[0] ?? element).textContent ?? "";
    });
    if (name.test(named)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

describeClews("the whole tour by keyboard alone", (url) => {
  test("search, expand, path, filter, save, open", async () => {
    const { page, counts, problems, close } = await openPage(url());
    const { keyboard } = page;
    const said = page.locator(".app > [role=status][aria-live=polite]");
    const entities = async () => (await counts()).entities;
    const find = async (text: string, name: RegExp) => {
      await keyboard.press("/");
      await keyboard.type(text);
      await page.getByRole("option", { name, selected: true }).waitFor();
      // While the store still looks, Enter waits.
      await page.getByRole("status").filter({ hasText: /found/ }).waitFor({ state: "attached" });
      await keyboard.press("Enter");
    };
    const open = async (command: string) => {
      await find(command, new RegExp(`^${command}`, "i"));
    };

    await find("nicolás maduro", /Nicolás Maduro/);
    await keyboard.press("Shift+Delete");
    await expect.poll(entities).toBe(1);
    await keyboard.press("e");
    await expect.poll(entities).toBeGreaterThan(5);
    const brought = await counts();

    // From him to the cartel, whichever way it lies, and both are chosen.
    await keyboard.press("Home");
    await keyboard.press("Enter");
    const ways = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"];
    const cartel = async () => (await said.textContent())?.includes("Cartel de los Soles") ?? false;
    for (let step = 0; step < 60 && !(await cartel()); step += 1) {
      if (step % 5 === 0) await keyboard.press("Home");
      await keyboard.press(ways[(step + Math.floor(step / 5)) % 4] ?? "ArrowUp");
    }
    expect(await cartel()).toBe(true);
    await keyboard.press("Shift+Enter");
    await keyboard.press("t");
    await page.getByRole("heading", { name: /shortest path/ }).waitFor();
    await tabTo(page, /^Close the panel$/);
    await keyboard.press("Enter");

    await keyboard.press("Shift+f");
    await tabTo(page, /^Person/);
    await keyboard.press("Space");
    const chips = page.getByRole("region", { name: "Conditions of the filter" });
    await chips.getByText("Person").waitFor();
    await keyboard.press("Escape");

    await open("saved views");
    await page.getByRole("dialog", { name: "Saved views" }).waitFor();
    await keyboard.type("The tour");
    await keyboard.press("Enter");
    await page.getByRole("button", { name: /^The tour/ }).waitFor();
    await keyboard.press("Escape");

    while (/^Undo ./.test((await page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label")) ?? "")) {
      await keyboard.press("Control+z");
    }
    await chips.waitFor({ state: "detached" });
    expect(await entities()).toBeGreaterThan(brought.entities);

    await open("saved views");
    await page.getByRole("button", { name: /^The tour/ }).waitFor();
    await tabTo(page, /^The tour/);
    await keyboard.press("Enter");
    await expect.poll(counts).toEqual(brought);
    await chips.getByText("Person").waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
