import { expect, test } from "vitest";
import { type BrowserPage, openPage } from "./browser-page.ts";
import { describeLocalClew } from "./clews.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Leaves one entity on the canvas, in its middle, and gives that place on the page. */
async function alone({ page, canvas, counts }: BrowserPage): Promise<Point> {
  await page.keyboard.press("/");
  await page.keyboard.type("maduro");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Delete");
  await expect.poll(async () => (await counts()).entities).toBe(1);
  await page.keyboard.press("0");
  const box = await canvas.boundingBox();
  if (!box) throw new Error("The canvas has no place on the page.");
  await page.waitForTimeout(300);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The picture's upper left part, where no panel comes and no caption gives way to one, as PNG in base64. */
async function corner({ page }: BrowserPage): Promise<string> {
  await page.waitForTimeout(500);
  return (await page.screenshot({ clip: { x: 300, y: 110, width: 440, height: 250 } })).toString("base64");
}

/** Share of the corner's pixels that look different now; a caption placed elsewhere is far below a hundredth. */
async function changed(opened: BrowserPage, before: string): Promise<number> {
  return opened.page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      let different = 0;
      const count = a?.length ?? 0;
      for (let i = 0; i < count; i += 4) {
        const off = [0, 1, 2].some((channel) => Math.abs((a?.[i + channel] ?? 0) - (b?.[i + channel] ?? 0)) > 48);
        if (off) different += 1;
      }
      return (4 * different) / count;
    },
    [before, await corner(opened)],
  );
}

const undoLabel = ({ page }: BrowserPage) => page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label");

describeLocalClew("what hands do", (url) => {
  test("no panel moves the picture: console, outline, side panel and its width", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    const before = await corner(opened);
    await page.keyboard.press("`");
    await page.locator(".cm-content").waitFor();
    expect(await changed(opened, before)).toBeLessThan(0.01);
    await page.getByRole("button", { name: "Close the outline" }).click();
    expect(await changed(opened, before)).toBeLessThan(0.01);
    await page.getByRole("button", { name: "Open the outline" }).click();
    await page.getByRole("button", { name: /^Cypher/ }).click();
    expect(await changed(opened, before)).toBeLessThan(0.01);

    await page.getByRole("treeitem", { name: /Caribbean/ }).click();
    const panel = page.getByRole("complementary");
    await panel.waitFor();
    const edge = page.getByRole("separator", { name: "Width of the panel" });
    const selected = await corner(opened);
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    expect((await panel.boundingBox())?.width).toBe(448);
    expect(await changed(opened, selected)).toBeLessThan(0.01);
    const at = await edge.boundingBox();
    if (!at) throw new Error("The panel has no edge.");
    await page.mouse.move(at.x + 4, 300);
    await page.mouse.down();
    await page.mouse.move(at.x - 900, 300, { steps: 4 });
    await page.mouse.up();
    expect((await panel.boundingBox())?.width).toBe(560);
    expect(await changed(opened, selected)).toBeLessThan(0.01);
    await page.keyboard.press("Home");
    expect(await edge.getAttribute("aria-valuenow")).toBe("360");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test("Space turns a drag into a pan, and arrows too", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    await canvas.focus();
    const before = await corner(opened);
    await page.keyboard.down("Space");
    await page.keyboard.press("ArrowRight");
    const moved = await changed(opened, before);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.up("Space");
    expect(moved).toBeGreaterThan(0.03);
    expect(await changed(opened, before)).toBeLessThan(0.001);
    expect(await page.locator(".app > [role=status][aria-live=polite]").textContent()).toBe("");

    const { x, y } = await alone(opened);
    await page.keyboard.down("Space");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Space");
    expect(await undoLabel(opened)).toMatch(/Hide/);
    // It went along with the picture: there it is dragged now.
    await page.mouse.move(x + 90, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => undoLabel(opened)).toMatch(/Move Nicolás Maduro/);
    expect(problems).toEqual([]);
    await close();
  });

  test("the tools work on what was searched for, clicked or walked to last", async () => {
    const opened = await openPage(url());
    const { page, problems, close } = opened;
    const tools = page.getByRole("toolbar", { name: "Canvas" });
    await page.getByRole("treeitem", { name: /Caribbean/ }).click();
    await tools.getByRole("button", { name: "Pin in place" }).click();
    await tools.getByRole("button", { name: "Unpin" }).waitFor();
    await page.getByRole("combobox", { name: /^Search/ }).fill("nicolás maduro");
    await page
      .getByRole("option", { name: /Nicolás Maduro/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    // The selection is as large as it was, and another one: the tool says what it would do to this one.
    await tools.getByRole("button", { name: "Pin in place" }).waitFor();
    await tools.getByRole("button", { name: "Hide" }).click();
    await expect.poll(() => undoLabel(opened)).toBe("Undo Hide Nicolás Maduro");
    await page.keyboard.press("Control+z");

    await page.getByRole("treeitem", { name: /Caribbean/ }).click();
    await page.getByRole("complementary").locator("ul.lines button.name").first().click();
    await page.getByRole("region", { name: /^For: \d/ }).waitFor();
    await tools.getByRole("button", { name: "Hide" }).click();
    await expect.poll(() => undoLabel(opened)).toBe("Undo Hide 1 relationship");
    expect(problems).toEqual([]);
    await close();
  });

  test("reloading brings back the same picture, without what was hidden in it", async () => {
    const opened = await openPage(url());
    const { page, canvas, counts, problems, close } = opened;
    const whole = await counts();
    await page.getByRole("treeitem", { name: /Caribbean/ }).click();
    await page.getByRole("complementary").locator("ul.lines button.name").first().click();
    await page.getByRole("region", { name: /^For: \d/ }).waitFor();
    await canvas.focus();
    await page.keyboard.press("Delete");
    await expect.poll(counts).toEqual({ ...whole, relationships: whole.relationships - 1 });
    await page.keyboard.press("Escape");
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    const before = await corner(opened);
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#view=/);
    await page.waitForTimeout(1000);

    await page.reload();
    await page.locator("[data-canvas][data-start=linked]").waitFor();
    await expect.poll(counts).toEqual({ ...whole, relationships: whole.relationships - 1 });
    await page.waitForTimeout(1000);
    expect(await changed(opened, before)).toBeLessThan(0.01);
    await page.getByRole("button", { name: "Show 1 hidden relationship" }).click();
    await expect.poll(counts).toEqual(whole);
    expect(problems).toEqual([]);
    await close();
  });

  test("a message goes when its time is over, whatever comes after it", async () => {
    const { page, canvas, problems, close } = await openPage(url());
    await page.getByRole("treeitem", { name: /Caribbean/ }).click();
    await canvas.focus();
    await page.keyboard.press("Shift+C");
    const link = page.getByRole("region", { name: "Messages" }).getByText(/link/i);
    await link.waitFor();
    await page.waitForTimeout(5000);
    await page.keyboard.press("e");
    const none = page.getByRole("region", { name: "Messages" }).getByText("Caribbean has no further neighbours");
    await none.waitFor();
    await link.waitFor({ state: "detached", timeout: 5000 });
    expect(await none.isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  test("a line of the legend leaves out what is drawn so", async () => {
    const { page, counts, problems, close } = await openPage(url());
    const before = await counts();
    const row = page.getByRole("button", { name: /^Anonymous or hedged, \d+/ });
    const dotted = Number(/\d+$/.exec((await row.getAttribute("aria-label")) ?? "")?.[0]);
    expect(dotted).toBeGreaterThan(5);
    await row.click();
    await expect.poll(counts).toEqual({ ...before, relationships: before.relationships - dotted });
    await row.click();
    await expect.poll(counts).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });
});
