import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

describeClews("the tour: search, expand, collapse, inspect, query, add to canvas, reload", (url) => {
  test("shows the article's whole graph at first, and says so", async () => {
    const { page, canvas, counts, problems, close } = await openPage(url());
    expect(await canvas.getAttribute("data-start")).toBe("whole");
    const { entities, relationships } = await counts();
    expect(entities).toBeGreaterThan(20);
    expect(relationships).toBeGreaterThan(20);
    const { totals } = await (await fetch(`${url()}/api/schema`)).json();
    expect(entities).toBe(totals.entities);
    await expect.poll(() => page.getByRole("treeitem").count()).toBeGreaterThan(10);
    expect(problems).toEqual([]);
    await close();
  });

  test("finds an entity, brings its neighbours and takes them away again", async () => {
    const { page, canvas, counts, problems, close } = await openPage(url());
    const whole = await counts();
    await page.keyboard.press("/");
    await page.keyboard.type("maduro");
    const hit = page.getByRole("option").first();
    await hit.waitFor();
    // His surname, before the aliases of others that begin with it.
    expect(await hit.textContent()).toContain("Nicolás Maduro");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Delete");
    await expect.poll(async () => (await counts()).entities).toBe(1);

    // It stands alone in the middle.
    await page.keyboard.press("0");
    const box = await canvas.boundingBox();
    if (!box) throw new Error("The canvas has no place on the page.");
    await page.waitForTimeout(500);
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(async () => (await counts()).entities).toBeGreaterThan(2);
    const expanded = await counts();
    expect(expanded.entities).toBeLessThanOrEqual(whole.entities);
    expect(expanded.relationships).toBeGreaterThan(1);

    await canvas.focus();
    await page.keyboard.press("e");
    await expect.poll(counts).toEqual({ entities: 1, relationships: 0 });
    await page.keyboard.press("e");
    await expect.poll(counts).toEqual(expanded);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  test("opens the ledger of a disputed relationship, with both sides", async () => {
    const { page, problems, close } = await openPage(url());
    await page.keyboard.press("/");
    await page.keyboard.type("maduro");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /leads/i }).first().click();
    const pro = page.getByRole("region", { name: /^For: [1-9]/ });
    await pro.waitFor();
    const con = page.getByRole("region", { name: /^Against: [1-9]/ });
    await con.waitFor();
    expect(await pro.textContent()).toMatch(/¶\s?\d/);
    expect(problems).toEqual([]);
    await close();
  });

  test("runs a statement, shows a table and puts the result on the canvas", async () => {
    const { page, canvas, counts, problems, close } = await openPage(url());
    await page.keyboard.press("/");
    await page.keyboard.type("wola");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Delete");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    await canvas.focus();
    await page.keyboard.press("`");
    const editor = page.locator(".cm-content");
    await editor.waitFor();
    await editor.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("MATCH (p:Person)-[r:LEADS]->(o) RETURN p, r, o");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("tabpanel").getByRole("row").nth(1).waitFor();
    await page.getByRole("button", { name: "Add to canvas" }).click();
    await expect.poll(async () => (await counts()).entities).toBeGreaterThan(2);
    expect(problems).toEqual([]);
    await close();
  });

  test("shows where a statement is wrong, and runs nothing that writes", async () => {
    const { page, close } = await openPage(url());
    await page.keyboard.press("`");
    const editor = page.locator(".cm-content");
    await editor.waitFor();
    await editor.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("MATCH (n) RETRUN n");
    await page.keyboard.press("Control+Enter");
    const problem = page.getByRole("region", { name: "Result" }).getByRole("alert");
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/line 1/i);
    await editor.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("CREATE (n:Oops) RETURN n");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => problem.textContent()).toMatch(/only reads|writes/i);
    await close();
  });

  test("restores what was shown from the address", async () => {
    const { page, canvas, counts, problems, close } = await openPage(url());
    await page.keyboard.press("/");
    await page.keyboard.type("trump");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Delete");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    await canvas.focus();
    await page.keyboard.press("e");
    await expect.poll(async () => (await counts()).entities).toBeGreaterThan(2);
    const before = await counts();
    await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(10);
    await page.waitForTimeout(1000);
    const address = page.url();
    await page.reload();
    await page.locator("[data-canvas][data-start=linked]").waitFor();
    await expect.poll(counts).toEqual(before);
    expect(problems).toEqual([]);
    await close();

    const elsewhere = await openPage(address, { theme: "dark" });
    expect(await elsewhere.counts()).toEqual(before);
    expect(elsewhere.problems).toEqual([]);
    await elsewhere.close();
  });
});
