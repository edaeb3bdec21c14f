import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type BrowserPage, openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

const undoLabel = async ({ page }: BrowserPage) =>
  (await page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label"))?.replace(/ \(.*/, "");
const heard = ({ page }: BrowserPage) => page.locator(".unseen[aria-live=polite]").textContent();
const noteNamed = ({ page }: BrowserPage, name: RegExp | string) => page.getByRole("button", { name });

describeClews("notes on the canvas", (url) => {
  test("row 35: by mouse a note is put at a place, dragged, pointed at a place, edited, in pictures, and deleted", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    const box = await canvas.boundingBox();
    if (!box) throw new Error("The canvas has no place on the page.");
    const free = { x: box.x + 90, y: box.y + box.height - 60 };
    await page.mouse.click(free.x, free.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Add a note here" }).click();
    await page.keyboard.type("<img src=x onerror=alert(1)>");
    await page.mouse.click(box.x + box.width - 200, box.y + box.height - 20);
    const note = noteNamed(opened, "Note: <img src=x onerror=alert(1)>");
    await note.waitFor();
    const before = await note.boundingBox();
    expect(Math.abs((before?.x ?? 0) - free.x)).toBeLessThan(2);

    await page.mouse.move(free.x + 20, free.y + 12);
    await page.mouse.down();
    await page.mouse.move(free.x + 60, free.y - 18, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round(((await note.boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBe(40);
    expect(Math.round(((await note.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBe(-30);
    expect(await undoLabel(opened)).toMatch(/^Undo Move note/);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await note.boundingBox())?.x).toBe(before?.x);
    await page.keyboard.press("Control+Shift+z");

    // The picture moves, and the note with it.
    const held = await note.boundingBox();
    await page.mouse.move(box.x + box.width - 200, box.y + box.height - 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 170, box.y + box.height - 40, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => Math.round(((await note.boundingBox())?.x ?? 0) - (held?.x ?? 0))).toBe(30);

    await note.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Draw an arrow from the note" }).click();
    await page.getByText("Click where the arrow is to end").waitFor();
    await page.mouse.click(box.x + 60, box.y + box.height - 200);
    await noteNamed(opened, /, arrow to a place$/).waitFor();

    await note.dblclick();
    await page.keyboard.type(" really");
    await page.keyboard.press("Enter");
    await noteNamed(opened, /alert\(1\)> really, arrow/).waitFor();
    expect(await undoLabel(opened)).toMatch(/^Undo Edit note/);

    await page.getByRole("button", { name: "Picture", exact: true }).click();
    const panel = page.getByRole("dialog", { name: "Picture" });
    await panel.getByRole("radio", { name: /^SVG/ }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      panel.getByRole("button", { name: "Save file" }).click(),
    ]);
    const svg = await readFile(await download.path(), "utf8");
    expect(svg).toContain("onerror=alert(1)&gt;");
    expect(svg).not.toContain("<img");
    await page.keyboard.press("Escape");

    await note.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Delete the note" }).click();
    await expect.poll(() => note.count()).toBe(0);
    expect(await heard(opened)).toMatch(/^Note deleted/);
    await page.keyboard.press("Control+z");
    await note.waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test("by keyboard alone a note is put on an entity, pointed, moved, kept in a view and a link, and left", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    await page.keyboard.press("/");
    await page.keyboard.type("maduro");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await canvas.focus();
    await page.keyboard.press("Home");
    expect(await heard(opened)).toMatch(/^Nicolás Maduro/);
    await page.keyboard.press("Shift+N");
    await page.keyboard.type("Ask the aide");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("twice");
    await page.keyboard.press("Enter");
    const note = noteNamed(opened, /^Note on Nicolás Maduro: Ask the aide twice/);
    const focused = () => note.evaluate((element) => element === document.activeElement);
    await expect.poll(focused).toBe(true);
    expect(await heard(opened)).toBe("Note added: “Ask the aide twice”");

    await page.keyboard.press("a");
    await page.keyboard.press("ArrowUp");
    const walkedTo = ((await heard(opened)) ?? "").split(",")[0] ?? "";
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe(true);
    expect(await note.getAttribute("aria-label")).toBe(
      `Note on Nicolás Maduro: Ask the aide twice, arrow to ${walkedTo}`,
    );
    expect(await heard(opened)).toBe(`Arrow drawn to ${walkedTo}`);

    const before = await note.boundingBox();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(async () => Math.round(((await note.boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBe(48);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => Math.round(((await note.boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBe(0);

    await page.keyboard.press("Escape");
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe(true);
    await opened.screenshot("notes");
    await page.waitForTimeout(700);
    const link = page.url();
    const other = await openPage(link, { theme: "dark" });
    expect(await noteNamed(other, /^Note on/).getAttribute("aria-label")).toBe(await note.getAttribute("aria-label"));
    await other.screenshot("notes-dark");
    await other.close();

    await page.getByRole("button", { name: "Saved views", exact: true }).press("Enter");
    const list = page.getByRole("dialog", { name: "Saved views" });
    await list.getByLabel("Save what is shown as").fill("With a note");
    await page.keyboard.press("Enter");
    await list.getByRole("listitem").getByText("With a note").waitFor();
    await page.keyboard.press("Escape");
    await note.focus();
    await page.keyboard.press("Delete");
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await noteNamed(opened, /^Note on/).count()).toBe(0);
    await page.getByRole("button", { name: "Saved views", exact: true }).press("Enter");
    await list.getByRole("button", { name: /^With a note/ }).press("Enter");
    await note.waitFor();

    // It goes with its entity, and comes back with it.
    await page.keyboard.press("Escape");
    await page.getByRole("treeitem", { name: /Maduro/ }).click();
    await canvas.focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => noteNamed(opened, /^Note on/).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await note.waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
