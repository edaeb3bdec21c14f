import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeClews } from "./clews.ts";

describeClews("the console", (url, _clew, store) => {
  test("runs into tabs, on the selection, with parameters by field; keeps history and queries; saves files", async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    const write = async (statement: string) => {
      await page.locator(".cm-content").click();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(statement);
    };
    const results = page.getByRole("region", { name: "Results" });
    const tabs = results.getByRole("tablist", { name: "Results" }).getByRole("tab");
    const table = results.getByRole("table");
    const rowCount = () => results.getByRole("status").locator("strong").textContent();

    await page.getByRole("treeitem", { name: /Treasury/ }).click();
    await canvas.focus();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.keyboard.press("Control+c");
    await page.getByText("The Cypher statement is copied.").first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.press("`");
    await write(copied);
    await page.keyboard.press("Control+Enter");
    await table.getByText("Treasury").waitFor();
    expect(await rowCount()).toBe("1 row");

    await write("MATCH (n) WHERE elementId(n) IN $selection RETURN n.name AS name, $word AS word");
    await page.getByText("The ids of 1 selected entity").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").getByText("Type a value").waitFor();
    expect(await tabs.count()).toBe(1);
    await page.getByLabel("$word").fill("=1+1 and a text that is much too long to be read in a column of the table");
    await page.keyboard.press("Control+Enter");
    await table.getByText("=1+1 and").click();
    const reader = results.getByRole("dialog", { name: "word, row 1" });
    expect(await reader.locator("pre").textContent()).toContain("a column of the table");
    await opened.screenshot("console-cell");
    await page.keyboard.press("Escape");
    expect(
      await table.getByText("=1+1 and").evaluate((cell) => cell.closest("button") === document.activeElement),
    ).toBe(true);
    const download = page.waitForEvent("download");
    await results.getByRole("button", { name: "Save the rows as CSV" }).click();
    const csv = await readFile(await (await download).path(), "utf8");
    expect(csv).toMatch(/^\uFEFFname,word\r\n.*Treasury.*,'=1\+1 and/);

    expect(await tabs.count()).toBe(2);
    await tabs.nth(1).focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => tabs.nth(0).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Delete");
    await expect.poll(() => tabs.count()).toBe(1);
    await results.getByRole("tab", { name: "Plan" }).click();
    await results.getByText("Filter").or(results.getByText("Seek")).first().waitFor();
    expect(await results.getByText(/estimate/).count()).toBe(1);
    await opened.screenshot(`console-plan-${store}`);
    await results.getByRole("button", { name: "Profile" }).focus();
    await page.keyboard.press("Enter");
    await results.getByText("The statement was run for it.").waitFor();
    await results
      .getByText(/^1 row/)
      .first()
      .waitFor();
    // The local store's engine counts no hits.
    const hits = await results.getByText(/^[\d,]+ database hits?$/).count();
    expect(hits > 0).toBe(store === "neo4j");
    await results.locator("button:focus", { hasText: "Profile" }).waitFor();
    await opened.screenshot(`console-profile-${store}`);

    await page.getByLabel("Save the statement as").fill("Mine");
    await page.keyboard.press("Enter");
    const queries = page.getByRole("region", { name: "Your queries" });
    await queries.getByRole("button", { name: "Rename Mine" }).click();
    await page.keyboard.type("What I selected");
    await page.keyboard.press("Enter");
    await queries.locator("button:focus[aria-label='Rename What I selected']").waitFor();
    await write("match (n:Person) return n");
    await page.getByRole("button", { name: "Format the statement" }).click();
    await page.locator(".cm-line", { hasText: /^MATCH \(n:Person\)$/ }).waitFor();

    await page.reload();
    await page.locator("[data-canvas]:not([data-start=loading])").waitFor();
    await canvas.focus();
    await page.keyboard.press("`");
    await queries.getByRole("button", { name: "What I selected", exact: true }).click();
    expect(await page.getByLabel("$word").inputValue()).toMatch(/^=1\+1/);
    await queries.getByRole("button", { name: "Delete What I selected" }).click();
    await queries.getByText("Statements that you save").waitFor();
    await queries.locator("input:focus").waitFor();
    await page.getByRole("tab", { name: "History" }).click();
    const history = page.getByRole("list", { name: "Statements that were run, newest first" });
    expect(await history.getByRole("listitem").count()).toBe(2);
    await page.getByLabel("Search the history").fill("union nothing");
    await page.getByText("No statement that was run holds that.").waitFor();
    await page.getByLabel("Search the history").fill("$word");
    await history.getByRole("button").click();
    await page.getByLabel("$word").waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});
