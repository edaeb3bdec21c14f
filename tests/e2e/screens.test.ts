import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { describe, expect, test } from "vitest";
import { startClew } from "../../scripts/processes/start-clew.ts";
import { type BrowserPage, openPage, type Theme } from "./browser-page.ts";
import { describeLocalClew, describeNeo4jClew } from "./clews.ts";

/** Brings the page from its first picture to a screen. */
const SCREENS: Record<string, (opened: BrowserPage) => Promise<void>> = {
  "first-picture": async () => {},
  search: async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("a");
    await page.getByRole("option").first().waitFor();
  },
  expanded: async ({ page, canvas, counts }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("soles");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Delete");
    await canvas.focus();
    await page.keyboard.press("e");
    await expect.poll(async () => (await counts()).entities).toBeGreaterThan(2);
    await page.keyboard.press("0");
  },
  entity: async ({ page }) => {
    await page.keyboard.press("/");
    await page.keyboard.type("nicolás maduro");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Neighbours in the store/ }).waitFor();
  },
  ledger: async (opened) => {
    await SCREENS.entity?.(opened);
    await opened.page.getByRole("button", { name: /leads/i }).first().click();
    await opened.page.getByRole("region", { name: /^Against: [1-9]/ }).waitFor();
  },
  console: async ({ page }) => {
    await page.keyboard.press("`");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(
      "MATCH (p:Person)-[r]->(o) RETURN p.name AS person, type(r) AS tie, r.status AS status, o",
    );
    await page.keyboard.press("Control+Enter");
    await page.getByRole("tabpanel").getByRole("row").nth(1).waitFor();
  },
  "console-plan": async (opened) => {
    await SCREENS.console?.(opened);
    const { page } = opened;
    await page.getByRole("button", { name: "Keep this result" }).click();
    await page.getByLabel("Save the statement as").fill("Mine");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Mine", exact: true }).waitFor();
    await page.getByRole("tab", { name: "Plan" }).click();
    await page.getByText("Read from the bottom up").waitFor();
  },
  "console-history": async (opened) => {
    await SCREENS.console?.(opened);
    const { page } = opened;
    await page.getByRole("tab", { name: "Syntax" }).click();
    await page.getByRole("button", { name: /^By a property/ }).click();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Type a value").waitFor();
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByRole("tab", { name: "Graph" }).click();
    await page.getByText("The result holds").waitFor();
  },
  note: async (opened) => {
    await SCREENS.entity?.(opened);
    const { page, canvas } = opened;
    await canvas.focus();
    await page.keyboard.press("Shift+N");
    await page.keyboard.type("Ask who told the paper about the call");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Note on/ }).waitFor();
  },
  "note-written": async (opened) => {
    await SCREENS.note?.(opened);
    await opened.page.keyboard.press("Enter");
    await opened.page.getByRole("textbox", { name: "Text of the note" }).waitFor();
  },
  help: async ({ page, canvas }) => {
    await canvas.focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  },
};

/** What axe finds, as rule and place. */
async function violations({ page }: BrowserPage): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const THEMES: readonly Theme[] = ["light", "dark"];

describeLocalClew("every screen", (url) => {
  for (const theme of THEMES) {
    test.each(Object.keys(SCREENS))(`row 49: axe finds nothing on %s (${theme})`, (name) =>
      holdsNothingAgainst(url(), name, theme),
    );

    test(`row 49: axe finds nothing on a narrow page (${theme})`, async () => {
      const opened = await openPage(url(), { theme, width: 420, height: 860 });
      await opened.screenshot(`narrow-${theme}`);
      expect(await violations(opened)).toEqual([]);
      for (const tab of await opened.page.getByRole("navigation", { name: "Panels" }).getByRole("button").all()) {
        await tab.click();
        await opened.screenshot(
          `narrow-${((await tab.textContent()) ?? "").toLowerCase().replace(/\W+/g, "-")}-${theme}`,
        );
        expect(await violations(opened)).toEqual([]);
      }
      expect(opened.problems).toEqual([]);
      await opened.close();
    });
  }
});

// The other screens are drawn from the same answers whatever the store: only plans are another thing on Neo4j.
describeNeo4jClew("a plan of Neo4j", (url) => {
  test.each(THEMES)("row 49: axe finds nothing on it (%s)", (theme) =>
    holdsNothingAgainst(url(), "console-plan", theme, "-neo4j"),
  );
});

async function holdsNothingAgainst(url: string, name: string, theme: Theme, suffix = ""): Promise<void> {
  const opened = await openPage(url, { theme });
  await SCREENS[name]?.(opened);
  await opened.screenshot(`${name}-${theme}${suffix}`);
  expect(await violations(opened)).toEqual([]);
  expect(opened.problems).toEqual([]);
  await opened.close();
}

describe("an empty store", () => {
  test.each<Theme>(["light", "dark"])("says how to begin (%s)", async (theme) => {
    const folder = await mkdtemp(join(tmpdir(), "clew-empty-"));
    const clew = await startClew({ CLEW_DATA: folder, CLEW_SEED: "off" });
    const opened = await openPage(clew.url, { theme });
    expect(await opened.canvas.getAttribute("data-start")).toBe("empty");
    await opened.screenshot(`empty-${theme}`);
    expect(await violations(opened)).toEqual([]);
    expect(opened.problems).toEqual([]);
    await opened.close();
    await clew.stop();
    await rm(folder, { recursive: true, force: true });
  });
});
