import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { statement } from "../support/statement.ts";
import { openPage, type Theme } from "./browser-page.ts";
import { describeLocalClew } from "./clews.ts";

const FIRMS = 320;

async function fill(store: GraphStore): Promise<void> {
  const text =
    "CREATE (h:Person {name: 'Big Hub'})<-[:WORKS_FOR]-(:Person {name: 'Between'})<-[:KNOWS]-(:Person {name: 'Far Off'}) " +
    `WITH h UNWIND range(1, ${FIRMS}) AS i CREATE (h)-[:OWNS]->(:Firm {name: 'Firm ' + toString(i)}) RETURN count(*) AS n`;
  await store.write((tx) => tx.run(statement(text)));
}

describeLocalClew(
  "a hub, and what is far from it",
  (url) => {
    test.each<Theme>(["light", "dark"])("row 19: is opened in pages and searched by keyboard (%s)", async (theme) => {
      const opened = await openPage(url(), { theme });
      const { page, counts, problems, screenshot, close } = opened;
      const entities = async () => (await counts()).entities;
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const undoLabel = () => page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label");
      const search = async (text: string) => {
        await page.keyboard.press("Control+k");
        await page.keyboard.type(text);
        await page
          .getByRole("option", { name: new RegExp(text) })
          .first()
          .waitFor();
      };

      await search("Big Hub");
      await page.keyboard.press("Enter");
      await expect.poll(entities).toBe(1);
      await page.locator("[role=treeitem]", { hasText: "+321" }).waitFor();
      await page.keyboard.press("e");
      await page.getByText("0 of 321 are on the canvas.").waitFor();
      expect(await entities()).toBe(1);
      const next = page.getByRole("button", { name: "Next 50 of 320: owns, Firm" });
      await next.focus();
      await page.keyboard.press("Enter");
      await expect.poll(entities).toBe(51);
      await page.keyboard.press("Enter");
      await expect.poll(entities).toBe(101);
      await screenshot(`hub-${theme}`);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.getByRole("button", { name: "Collapse: owns, Firm" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(entities).toBe(1);
      expect(await focused()).toContain("Next 50 of 320");
      await page.keyboard.press("Control+z");
      await expect.poll(entities).toBe(101);

      await search("Far Off");
      await page.keyboard.press("Shift+Enter");
      await expect.poll(entities).toBe(103);
      expect(await undoLabel()).toBe("Undo Add Far Off with the way to Big Hub");

      await search("Firm 1");
      await screenshot(`search-facets-${theme}`);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      await page.getByRole("radio", { name: "On the canvas", checked: true }).waitFor();
      await expect.poll(() => page.getByRole("option", { name: / add/ }).count()).toBe(0);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await expect.poll(undoLabel).toBe("Undo Add Far Off with the way to Big Hub");
      expect(problems).toEqual([]);
      await close();
    });

    test("row 17: a result that was cut off loads more", async () => {
      const { page, problems, close } = await openPage(url());
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
  },
  { fill },
);
