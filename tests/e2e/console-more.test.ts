import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import { closeBrowser, openPage } from "./browser-page.ts";

describe.skipIf(!inject("chromium"))("a result of more rows than one answer has", () => {
  let folder = "";
  let clew: RunningClew;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clew-more-"));
    clew = await startClew({ CLEW_DATA: folder, CLEW_SEED: "off" });
  });
  afterAll(async () => {
    await closeBrowser();
    await clew?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("row 17: a result that was cut off loads more", async () => {
    const { page, problems, close } = await openPage(clew.url);
    await page.keyboard.press("`");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("UNWIND range(1, 10500) AS x RETURN x");
    await page.keyboard.press("Control+Enter");
    await page.getByText("10,000 rows", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Load more, up to 100,000 rows" }).click();
    await page.getByText("10,500 rows", { exact: true }).waitFor();
    await page.getByText("Nothing cut off").waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
