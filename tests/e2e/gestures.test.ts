import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeLocalClew } from "./clews.ts";
import { Hands, NAME } from "./hands.ts";

const BESIDE = [-260, 170] as const;
const AROUND = [
  [-50, -50],
  [50, -50],
  [50, 50],
  [-50, 50],
  [-50, -40],
] as const;

interface Row {
  readonly intent: string;
  readonly mouse?: (hands: Hands) => Promise<void>;
  readonly keys?: (hands: Hands) => Promise<void>;
}

/** The two ways to reach the same end, with what must be seen of it. */
function row(
  intent: string,
  ways: { mouse?: (hands: Hands) => Promise<void>; keys?: (hands: Hands) => Promise<void> },
  seen: (hands: Hands) => Promise<void>,
): Row {
  const both = (way?: (hands: Hands) => Promise<void>) =>
    way && {
      run: async (hands: Hands) => {
        await way(hands);
        await seen(hands);
      },
    };
  const [mouse, keys] = [both(ways.mouse), both(ways.keys)];
  return { intent, ...(mouse && { mouse: mouse.run }), ...(keys && { keys: keys.run }) };
}

const onCanvas = (key: string) => async (hands: Hands) => {
  await hands.opened.canvas.focus();
  await hands.keyboard.press("Home");
  await hands.keyboard.press(key);
};

const ROWS: readonly Row[] = [
  {
    intent: "select, add to the selection, clear",
    mouse: async (hands) => {
      await hands.click();
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.click(0, 0, { held: "Shift" });
      await expect.poll(() => hands.isSelected()).toBe(false);
      await hands.click(0, 0, { held: "Control" });
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.click(...BESIDE);
      await expect.poll(() => hands.isSelected()).toBe(false);
    },
    keys: async (hands) => {
      await onCanvas("Enter")(hands);
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.opened.canvas.focus();
      await hands.keyboard.press("Shift+Enter");
      await expect.poll(() => hands.isSelected()).toBe(false);
      await hands.keyboard.press("Shift+Enter");
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.keyboard.press("Escape");
      await expect.poll(() => hands.isSelected()).toBe(false);
    },
  },
  row(
    "expand, and collapse what that brought",
    { mouse: (hands) => hands.click(0, 0, { twice: true }), keys: onCanvas("e") },
    async (hands) => {
      await expect.poll(() => hands.entities()).toBeGreaterThan(3);
      const brought = await hands.entities();
      await hands.opened.canvas.focus();
      await hands.keyboard.press("Home");
      await hands.keyboard.press("e");
      await expect.poll(() => hands.entities()).toBe(1);
      await hands.undo();
      await expect.poll(() => hands.entities()).toBe(brought);
      await hands.undo();
      await expect.poll(() => hands.entities()).toBe(1);
    },
  ),
  row(
    "expand by type, with counts before",
    { mouse: (hands) => hands.choose(/^Expand by type/), keys: onCanvas("Shift+E") },
    async (hands) => {
      const panel = hands.page.getByRole("complementary");
      await panel.getByRole("heading", { name: "Neighbours in the store" }).waitFor();
      await panel
        .getByText(/\d+ of \d+/)
        .first()
        .waitFor();
      await panel.getByRole("checkbox", { name: /leads/ }).first().focus();
      await hands.keyboard.press("Space");
      await panel.getByRole("button", { name: "Bring chosen" }).focus();
      await hands.keyboard.press("Enter");
      await expect.poll(() => hands.entities()).toBeGreaterThan(1);
      expect(await hands.undoLabel()).toMatch(/^Undo Expand/);
    },
  ),
  row(
    "a box",
    {
      mouse: (hands) =>
        hands.drag(
          [
            [-50, -50],
            [50, 50],
          ],
          "Shift",
        ),
      keys: async (hands) => {
        await onCanvas("b")(hands);
        await hands.drag([
          [-50, -50],
          [50, 50],
        ]);
      },
    },
    async (hands) => {
      await expect.poll(() => hands.isSelected()).toBe(true);
    },
  ),
  row(
    "a lasso",
    {
      mouse: (hands) => hands.drag(AROUND, "Alt"),
      keys: async (hands) => {
        await onCanvas("l")(hands);
        await hands.drag(AROUND);
      },
    },
    async (hands) => {
      await expect.poll(() => hands.isSelected()).toBe(true);
    },
  ),
  row(
    "pan",
    {
      mouse: (hands) => hands.drag([BESIDE, [BESIDE[0] + 120, BESIDE[1]]]),
      keys: async (hands) => {
        await hands.opened.canvas.focus();
        await hands.keyboard.down("Space");
        for (let times = 0; times < 3; times += 1) await hands.keyboard.press("ArrowRight");
        await hands.keyboard.up("Space");
      },
    },
    async (hands) => {
      // It is not in the middle any more.
      await hands.click();
      await hands.page.waitForTimeout(500);
      expect(await hands.isSelected()).toBe(false);
    },
  ),
  row(
    "zoom, and fit all",
    {
      mouse: async (hands) => {
        await hands.mouse.move(hands.x, hands.y);
        await hands.mouse.wheel(0, 600);
      },
      keys: async (hands) => {
        for (let times = 0; times < 3; times += 1) await hands.keyboard.press("-");
      },
    },
    async (hands) => {
      await expect.poll(() => hands.zoom()).toBeLessThan(90);
      await hands.page.getByRole("button", { name: "Fit everything" }).click();
      await expect.poll(() => hands.zoom()).toBeGreaterThan(100);
    },
  ),
  row(
    "fit the selection",
    {
      mouse: async (hands) => {
        await hands.expand();
        await hands.click();
        await hands.choose("Fit the selection");
      },
      keys: async (hands) => {
        await hands.expand();
        await hands.keyboard.press("Enter");
        await hands.keyboard.press("-");
        await hands.keyboard.press("f");
      },
    },
    async (hands) => {
      await expect.poll(() => hands.zoom()).toBeGreaterThan(100);
    },
  ),
  row(
    "hide, and show what is hidden; nothing is deleted",
    {
      mouse: async (hands) => {
        await hands.expand();
        await hands.choose(/^Hide(?! all)/);
      },
      keys: async (hands) => {
        await hands.expand();
        await hands.keyboard.press("Delete");
      },
    },
    async (hands) => {
      const row = hands.page.getByRole("treeitem", { name: NAME });
      await row.waitFor({ state: "detached" });
      expect(await hands.undoLabel()).toBe(`Undo Hide ${NAME}`);
      await hands.undo();
      await row.waitFor();
      await hands.keyboard.press("Control+y");
      await row.waitFor({ state: "detached" });
      await hands.opened.canvas.focus();
      await hands.keyboard.press("h");
      await row.waitFor();
      expect(await hands.undoLabel()).toMatch(/^Undo Show/);
    },
  ),
  row(
    "hide all others, and show what is hidden from the menu",
    {
      mouse: async (hands) => {
        await hands.expand();
        await hands.choose("Hide all others");
      },
      keys: async (hands) => {
        await hands.expand();
        await hands.keyboard.press("Shift+Delete");
      },
    },
    async (hands) => {
      await expect.poll(() => hands.entities()).toBe(1);
      await hands.choose(/^Show .*hidden/, ...BESIDE);
      await expect.poll(() => hands.entities()).toBeGreaterThan(3);
    },
  ),
  {
    intent: "pin, and unpin",
    mouse: async (hands) => {
      await hands.drag([
        [0, 0],
        [40, 30],
      ]);
      await expect.poll(() => hands.undoLabel()).toBe(`Undo Move ${NAME}`);
      // The pin stands at the upper left of what was dragged, which stood a little below the middle.
      const places = [18, 24].flatMap((x) => [12, 18, 24].map((y) => [x, y] as const));
      for (const [x, y] of places) {
        if (/Unpin/.test(await hands.undoLabel())) break;
        await hands.click(x, y);
        await hands.page.waitForTimeout(100);
      }
      expect(await hands.undoLabel()).toBe(`Undo Unpin ${NAME}`);
      await hands.undo();
      expect(await hands.undoLabel()).toBe(`Undo Move ${NAME}`);
    },
    keys: async (hands) => {
      await onCanvas("p")(hands);
      expect(await hands.undoLabel()).toBe(`Undo Pin ${NAME}`);
      await hands.keyboard.press("p");
      expect(await hands.undoLabel()).toBe(`Undo Unpin ${NAME}`);
    },
  },
  {
    intent: "a menu on an entity, a relationship, the canvas",
    mouse: async (hands) => {
      await hands.expand();
      for (const [name, [dx, dy]] of [
        [NAME, [0, 0]],
        [new RegExp(NAME), await hands.findLine()],
        ["Canvas", BESIDE],
      ] as const) {
        await hands.click(dx, dy, { button: "right" });
        await hands.page.getByRole("menu", { name }).waitFor();
        await hands.keyboard.press("Escape");
      }
    },
    keys: async (hands) => {
      await hands.expand();
      await hands.keyboard.press("Shift+F10");
      await hands.page.getByRole("menu", { name: NAME, exact: true }).waitFor();
      await hands.keyboard.press("Escape");
      await hands.keyboard.press("]");
      await hands.keyboard.press("ContextMenu");
      await hands.page.getByRole("menu", { name: new RegExp(`${NAME}.+|.+${NAME}`) }).waitFor();
    },
  },
  row(
    "search and every command",
    {
      mouse: (hands) => hands.page.getByRole("combobox").click(),
      keys: async (hands) => {
        await hands.keyboard.press("/");
        await hands.keyboard.press("Escape");
        await hands.keyboard.press("Control+k");
      },
    },
    async (hands) => {
      await expect.poll(() => hands.page.getByRole("option").count()).toBeGreaterThan(20);
      await hands.keyboard.type("fit every");
      await hands.page.getByRole("option", { name: /^Fit everything/ }).waitFor();
    },
  ),
  row(
    "the console, and run",
    {
      mouse: async (hands) => {
        await hands.page.getByRole("button", { name: /^Cypher/ }).click();
        await hands.page.locator(".cm-content").fill("RETURN 41 + 1 AS answer");
        await hands.page.getByRole("button", { name: /^Run/ }).click();
      },
      keys: async (hands) => {
        await hands.keyboard.press("`");
        await hands.page.locator(".cm-content").waitFor();
        await hands.page.locator(".cm-content").focus();
        await hands.keyboard.press("Control+a");
        await hands.keyboard.type("RETURN 41 + 1 AS answer");
        await hands.keyboard.press("Control+Enter");
      },
    },
    async (hands) => {
      await hands.page.getByRole("cell", { name: "42" }).first().waitFor();
      await hands.page.getByRole("button", { name: /^Cypher/ }).click();
    },
  ),
  {
    intent: "undo, redo",
    mouse: async (hands) => {
      await hands.expand();
      const brought = await hands.entities();
      await hands.page.getByRole("button", { name: /^Undo/ }).click();
      await expect.poll(() => hands.entities()).toBe(1);
      await hands.page.getByRole("button", { name: /^Redo/ }).click();
      await expect.poll(() => hands.entities()).toBe(brought);
    },
    keys: async (hands) => {
      await hands.expand();
      const brought = await hands.entities();
      for (const again of ["Control+Shift+Z", "Control+y"]) {
        await hands.undo();
        await expect.poll(() => hands.entities()).toBe(1);
        await hands.keyboard.press(again);
        await expect.poll(() => hands.entities()).toBe(brought);
      }
    },
  },
  row(
    "paths between the two selected",
    {
      mouse: async (hands) => {
        await hands.expand();
        await hands.page.getByRole("treeitem", { name: /Cartel de los Soles/ }).click();
        await hands.click(0, 0, { held: "Shift" });
        await hands.choose(/^Paths/);
      },
      keys: async (hands) => {
        await hands.expand();
        await hands.page.getByRole("treeitem", { name: /Cartel de los Soles/ }).click();
        await hands.opened.canvas.focus();
        await hands.keyboard.press("Home");
        await hands.keyboard.press("Shift+Enter");
        await hands.keyboard.press("t");
      },
    },
    async (hands) => {
      await hands.page.getByRole("heading", { name: /shortest path/ }).waitFor();
    },
  ),
  row(
    "the evidence of a line",
    {
      mouse: async (hands) => {
        await hands.expand();
        await hands.click(...(await hands.findLine()));
      },
      keys: async (hands) => {
        await hands.expand();
        await hands.keyboard.press("]");
        await hands.keyboard.press("v");
      },
    },
    async (hands) => {
      await hands.page.getByRole("region", { name: /^For: \d/ }).waitFor();
    },
  ),
  {
    intent: "walk the graph",
    keys: async (hands) => {
      await hands.expand();
      const said = hands.page.locator(".app > [role=status][aria-live=polite]");
      const heard = new Set<string | null>();
      for (const key of ["ArrowRight", "Home", "ArrowLeft", "Home", "]", "]", "["]) {
        await hands.keyboard.press(key);
        heard.add(await said.textContent());
      }
      expect(heard.size).toBeGreaterThan(3);
      await hands.keyboard.press("Home");
      expect(await said.textContent()).toContain(NAME);
    },
  },
  row(
    "copy as Cypher",
    {
      mouse: async (hands) => {
        await hands.click();
        await hands.choose("Copy as Cypher");
      },
      keys: async (hands) => {
        await onCanvas("Enter")(hands);
        await hands.opened.canvas.focus();
        await hands.keyboard.press("Control+c");
      },
    },
    async (hands) => {
      await hands.message("The Cypher statement is copied.").waitFor();
      expect(await hands.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^MATCH /);
    },
  ),
  row(
    "copy the link",
    { mouse: (hands) => hands.choose("Copy link", ...BESIDE), keys: onCanvas("Shift+C") },
    async (hands) => {
      await hands.message("The link is copied.").first().waitFor();
      const origin = await hands.page.evaluate(() => location.origin);
      expect((await hands.page.evaluate(() => navigator.clipboard.readText())).split("=")[0]).toBe(`${origin}/#view`);
    },
  ),
  row(
    "all keys",
    {
      mouse: (hands) => hands.page.getByRole("button", { name: "Keys and gestures" }).click(),
      keys: (hands) => hands.keyboard.press("?"),
    },
    async (hands) => {
      await hands.page.getByRole("dialog", { name: /keys/i }).waitFor();
    },
  ),
];

describeLocalClew("every gesture", (url) => {
  for (const kind of ["mouse", "keys"] as const) {
    describe(`by ${kind}`, () => {
      let hands: Hands;
      beforeAll(async () => {
        hands = new Hands(await openPage(url()));
        await hands.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      });
      afterAll(() => hands?.opened.close());

      test("search, hide all others, fit", () => hands.begin());

      for (const { intent, [kind]: way } of ROWS) {
        if (!way) continue;
        test(`${intent}, and back again`, async () => {
          await way(hands);
          await hands.rest();
          expect(hands.opened.problems).toEqual([]);
        });
      }
    });
  }
});
