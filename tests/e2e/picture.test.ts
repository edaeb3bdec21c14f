import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

const KEPT = fileURLToPath(new URL("../../.test/pictures/", import.meta.url));

/** What the panel saves, by the name that the browser gives it. */
async function saved(page: Page, format: string): Promise<{ name: string; path: string }> {
  const panel = page.getByRole("dialog", { name: "Picture" });
  await panel.getByRole("radio", { name: new RegExp(`^${format}`) }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Save file" }).click(),
  ]);
  const name = download.suggestedFilename();
  const path = `${KEPT}${format.replaceAll(/\W+/g, "-")} ${name}`;
  await download.saveAs(path);
  return { name, path };
}

/** The size in the header of a PNG. */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describeClews("pictures", (url, _clew, store) => {
  test("what is in view is saved as PNG and SVG with title, legend and sources, and copied", async () => {
    await mkdir(KEPT, { recursive: true });
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const box = await canvas.boundingBox();
    await page.getByRole("button", { name: "Picture", exact: true }).click();
    const panel = page.getByRole("dialog", { name: "Picture" });
    expect(await panel.getByLabel("Title").inputValue()).toBe("Clew");
    await panel.getByLabel("Title").fill('Who says <what> & "why"?');
    await opened.screenshot(`picture-${store}`);

    const twice = await saved(page, "PNG, twice");
    expect(twice.name).toMatch(/^Who says what & why \d{4}-\d\d-\d\d\.png$/);
    const four = await saved(page, "PNG, four times");
    const small = sizeOf(await readFile(twice.path));
    const large = sizeOf(await readFile(four.path));
    expect(small.width).toBe((box?.width ?? 0) * 2);
    expect(small.height).toBeGreaterThan((box?.height ?? 0) * 2);
    expect(large).toEqual({ width: small.width * 2, height: small.height * 2 });

    const vector = await saved(page, "SVG");
    const svg = await readFile(vector.path, "utf8");
    const parsed = await page.evaluate((text) => {
      const tree = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        error: tree.querySelector("parsererror")?.textContent ?? null,
        texts: [...tree.querySelectorAll("text:not([aria-hidden])")].map((element) => element.textContent),
        scripts: tree.querySelectorAll("script, a, foreignObject, image").length,
      };
    }, svg);
    expect(parsed.error).toBeNull();
    expect(parsed.scripts).toBe(0);
    const captions = ["Nicolás Maduro", "Cartel de los Soles", 'Who says <what> & "why"?'];
    expect(parsed.texts).toEqual(expect.arrayContaining([...captions, "Disputed", "Sources", "For and against"]));
    expect(parsed.texts.filter((text) => /^1\. .+/.test(text ?? ""))).toHaveLength(1);
    expect(parsed.texts.join(" ")).not.toContain("sources are missing");

    await panel.getByRole("checkbox", { name: /^Legend/ }).uncheck();
    await panel.getByRole("checkbox", { name: /^List of sources/ }).uncheck();
    await panel.getByRole("radio", { name: /^PNG, twice/ }).check();
    await panel.getByRole("button", { name: "Copy" }).click();
    await page.getByText("The picture is copied.").first().waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap((await item?.getType("image/png")) as Blob);
      return { width: bitmap.width, height: bitmap.height };
    });
    // Title and date, then the canvas.
    expect(copied).toEqual({ width: small.width, height: ((box?.height ?? 0) + 66) * 2 });

    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await middleDiffers(page, await readFile(twice.path))).toBeLessThan(0.01);
    expect(problems).toEqual([]);
    await close();
  });

  test("the selection is lined up from its menu and by the command box, one step each", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    const undo = () => page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label");
    const rows = page.getByRole("treeitem", { level: 2 });
    await rows.nth(0).click();
    for (const index of [3, 6]) await rows.nth(index).click({ modifiers: ["Control"] });
    await canvas.focus();
    await page.keyboard.press("Shift+F10");
    const menu = page.getByRole("menu");
    await opened.screenshot(`align-${store}`);
    await menu.getByRole("menuitem", { name: "Align left" }).click();
    expect(await undo()).toMatch(/^Undo Align left/);
    await page.keyboard.press("Control+k");
    await page.keyboard.insertText("spread evenly down");
    // Enter waits for what the store finds.
    await page.getByRole("option", { name: "Spread evenly down" }).waitFor();
    await page.locator("[role=status]", { hasText: /entit(y|ies) found/ }).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await expect.poll(undo).toMatch(/^Undo Spread evenly down/);
    await page.keyboard.press("Control+z");
    expect(await undo()).toMatch(/^Undo Align left/);
    await page.keyboard.press("Control+z");
    expect(problems).toEqual([]);
    await close();
  });
});

/** Share of px in the middle of the picture, at half its size, that are another colour than on the page. */
async function middleDiffers(page: Page, png: Buffer): Promise<number> {
  const canvas = page.locator("[data-canvas]");
  const shown = await canvas.screenshot();
  return page.evaluate(
    async ([shot, picture]) => {
      const bitmap = async (data: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        return image;
      };
      const [a, b] = [await bitmap(shot), await bitmap(picture)];
      const size = 300;
      // At half the size the edges of lines, which the two smooth each in its way, weigh less than the lines.
      const half = size / 2;
      const [left, top] = [(a.width - size) / 2, (a.height - size) / 2];
      const pixels = (image: HTMLImageElement, x: number, y: number, scale: number) => {
        const context = new OffscreenCanvas(half, half).getContext("2d");
        if (context) context.imageSmoothingQuality = "high";
        context?.drawImage(image, x * scale, y * scale, size * scale, size * scale, 0, 0, half, half);
        return context?.getImageData(0, 0, half, half).data ?? new Uint8ClampedArray();
      };
      const one = pixels(a, left, top, 1);
      const two = pixels(b, left, top + 66, 2);
      let other = 0;
      let ink = 0;
      for (let i = 0; i < one.length; i += 4) {
        const far = [0, 1, 2].some((part) => Math.abs((one[i + part] ?? 0) - (two[i + part] ?? 0)) > 90);
        if (far) other += 1;
        if ((one[i] ?? 255) < 200) ink += 1;
      }
      if (ink < 200) throw new Error("There is nothing in the middle of the canvas to compare.");
      return other / (one.length / 4);
    },
    [shown.toString("base64"), png.toString("base64")] as const,
  );
}
