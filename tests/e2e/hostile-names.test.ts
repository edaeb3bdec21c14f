import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import { openStore } from "../../server/store/open-store.ts";
import { writeGraph } from "../integration/data-sets/graph-data.ts";
import { closeBrowser, openPage } from "./browser-page.ts";

const HOSTILE = [
  '<img src=x onerror="window.hacked=1">',
  "<script>window.hacked=1</script>",
  "javascript:window.hacked=1",
  "safe\u202Egnp.exe",
  '"><svg onload=window.hacked=1>',
  "{{constructor.constructor('window.hacked=1')()}}",
];

/** Direction controls are seen, and do nothing. */
const shownAs = (name: string) => name.replaceAll("\u202E", "\uFFFD");

describe.skipIf(!inject("chromium"))("hostile text in the graph", () => {
  let folder = "";
  let clew: RunningClew;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clew-hostile-"));
    const store = await openStore({ kind: "embedded", folder });
    await writeGraph(store, {
      nodes: HOSTILE.map((name, index) => ({
        key: String(index),
        label: index === 0 ? '<b onmouseover="window.hacked=1">' : "Person",
        properties: { name, url: "javascript:window.hacked=1", note: name },
      })),
      relationships: HOSTILE.slice(1).map((name, index) => ({
        type: index === 0 ? "<img src=x onerror=window.hacked=1>" : "KNOWS",
        start: "0",
        end: String(index + 1),
        properties: { note: name },
      })),
    });
    await store.close();
    clew = await startClew({ CLEW_DATA: folder, CLEW_SEED: "off" });
  });
  afterAll(async () => {
    await closeBrowser();
    await clew?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("row 35: names, labels, types and links are shown as text, and no script runs", async () => {
    const { page, counts, problems, screenshot, close } = await openPage(clew.url);
    expect(await counts()).toEqual({ entities: HOSTILE.length, relationships: HOSTILE.length - 1 });
    const outline = page.getByRole("tree");
    for (const name of HOSTILE) {
      await expect.poll(() => outline.textContent()).toContain(shownAs(name));
      // Level 2: the group of the first one has a name much like it.
      const row = outline.getByRole("treeitem", { level: 2 }).filter({ hasText: shownAs(name) });
      await row.first().click();
      await page.getByRole("heading", { name: "Properties" }).waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.insertText(name);
      await page.getByRole("listbox").waitFor();
      await page.waitForTimeout(400);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: /^Cypher/ }).click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("MATCH (n)-[r]->(m) RETURN n, r, m, n.name, n.url");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("tabpanel").getByRole("row").nth(1).waitFor();
    await screenshot("hostile-names");
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await page.locator('a[href^="javascript:" i], img[onerror], svg[onload]').count()).toBe(0);
    // Overrides of the writing direction end where the name ends.
    expect(await page.locator("bdi", { hasText: "exe" }).count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await close();
  });
});
