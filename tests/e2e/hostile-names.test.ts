import { expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { writeGraph } from "../integration/data-sets/graph-data.ts";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

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

const fill = (store: GraphStore) =>
  writeGraph(store, {
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

describeClews(
  "hostile text in the graph",
  (url, _clew, store) => {
    test("row 35: names, labels, types and links are shown as text, and no script runs", async () => {
      const { page, counts, problems, screenshot, close } = await openPage(url());
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
      await screenshot(`hostile-names-${store}`);
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
      expect(await page.locator('a[href^="javascript:" i], img[onerror], svg[onload]').count()).toBe(0);
      // Overrides of the writing direction end where the name ends.
      expect(await page.locator("bdi", { hasText: "exe" }).count()).toBeGreaterThan(0);
      expect(problems).toEqual([]);
      await close();
    });
  },
  { fill },
);
