import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { encodeLink, MOST_LINKED } from "../../client/state/deep-link.ts";
import { type RunningClew, startClew } from "../../scripts/processes/start-clew.ts";
import { openStore } from "../../server/store/open-store.ts";
import { statement } from "../support/statement.ts";
import { closeBrowser, openPage, type Theme } from "./browser-page.ts";

const PEOPLE = MOST_LINKED;

describe.skipIf(!inject("chromium"))("a graph too large to show whole", () => {
  let folder = "";
  let clew: RunningClew;
  let ids: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clew-large-"));
    const store = await openStore({ kind: "embedded", folder });
    const rows = Array.from({ length: PEOPLE / 2 }, (_, index) => ({
      a: `Name ${2 * index}`,
      b: `Name ${2 * index + 1}`,
    }));
    const text =
      "UNWIND $rows AS row CREATE (a:Person {name: row.a})-[:KNOWS]->(b:Company {name: row.b}) " +
      "RETURN ID(a) AS a, ID(b) AS b";
    const made = await store.write((tx) => tx.run(statement(text, { idColumns: ["a", "b"] }), { rows }));
    ids = made.flatMap(({ a, b }) => [String(a), String(b)]);
    await store.close();
    clew = await startClew({ CLEW_DATA: folder, CLEW_SEED: "off" });
  });
  afterAll(async () => {
    await closeBrowser();
    await clew?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test.each<Theme>(["light", "dark"])("begins with what is in it and the search box (%s)", async (theme) => {
    const { page, canvas, counts, problems, screenshot, close } = await openPage(clew.url, { theme });
    expect(await canvas.getAttribute("data-start")).toBe("large");
    await page.getByRole("heading", { name: "2,000 entities, 1,000 relationships." }).waitFor();
    await screenshot(`large-${theme}`);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press("/");
    await page.keyboard.type("Name 1234");
    await page.getByRole("option", { name: /Name 1234/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    await page.keyboard.press("e");
    await expect.poll(counts).toEqual({ entities: 2, relationships: 1 });
    expect(problems).toEqual([]);
    await close();
  });

  test("lists thousands of entities by the rows in sight", async () => {
    const hash = await encodeLink({
      nodes: ids.map((id, index) => ({ id, x: (index % 50) * 120, y: Math.floor(index / 50) * 120, pinned: false })),
      camera: null,
      selectedNodes: [],
      selectedEdges: [],
      hiddenEdges: [],
      hiddenLines: [],
    });
    const { page, counts, problems, close } = await openPage(`${clew.url}/${hash}`);
    await expect.poll(counts).toEqual({ entities: PEOPLE, relationships: PEOPLE / 2 });
    const rows = page.getByRole("treeitem");
    expect(await rows.count()).toBeLessThan(80);
    await page.getByRole("tree").focus();
    await page.keyboard.press("End");
    await expect.poll(() => rows.last().textContent()).toContain("Name 1999");
    expect(await rows.count()).toBeLessThan(80);
    expect(await rows.last().getAttribute("aria-setsize")).toBe(String(PEOPLE / 2));
    await page.getByLabel("Filter what is on the canvas").fill("name 77");
    await expect.poll(() => rows.count()).toBeLessThan(20);

    await page.getByRole("button", { name: /^Table/ }).click();
    const lines = page.locator(".table-row");
    await lines.first().waitFor();
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe(String(PEOPLE + 1));
    expect(await lines.count()).toBeLessThan(40);
    await page.keyboard.press("Control+End");
    await expect.poll(() => lines.last().getAttribute("aria-rowindex")).toBe(String(PEOPLE + 1));
    expect(await lines.count()).toBeLessThan(40);
    expect(problems).toEqual([]);
    await close();
  });
});
