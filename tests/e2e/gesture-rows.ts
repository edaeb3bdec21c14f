import { expect } from "vitest";
import { pointing, type Row, row } from "./gesture-row.ts";
import { type Hands, NAME, type Offset } from "./hands.ts";

const BESIDE = [-260, 170] as const;
const BOX: readonly Offset[] = [
  [-50, -50],
  [50, 50],
];
const AROUND: readonly Offset[] = [
  [-50, -50],
  [50, -50],
  [50, 50],
  [-50, 50],
  [-50, -40],
];

const onCanvas = (key: string) => async (hands: Hands) => {
  await hands.opened.canvas.focus();
  await hands.keyboard.press("Home");
  await hands.keyboard.press(key);
};

/** Draws with a tool of the canvas, and a second time nowhere: what is selected stays. */
const withTool = (tool: string, path: readonly Offset[]) => async (hands: Hands) => {
  await hands.press(tool);
  await hands.drag(path);
  await hands.drag([BESIDE, [BESIDE[0] + 40, BESIDE[1] + 40], [BESIDE[0], BESIDE[1] + 40]]);
  await hands.press(tool);
};

/** The table of gestures, and how each of its rows is played. */
export const GESTURE_ROWS: readonly Row[] = [
  {
    intent: "select, add to the selection, clear",
    mouse: async (hands) => {
      await hands.click();
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.click([0, 0], "Shift");
      await expect.poll(() => hands.isSelected()).toBe(false);
      await hands.click([0, 0], "Control");
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.click(BESIDE);
      await expect.poll(() => hands.isSelected()).toBe(false);
    },
    touch: async (hands) => {
      await hands.click();
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.choose("Take from the selection");
      await expect.poll(() => hands.isSelected()).toBe(false);
      await hands.choose("Add to the selection");
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.click(BESIDE);
      await expect.poll(() => hands.isSelected()).toBe(false);
      // With a selecting tool a tap adds.
      await hands.press("Select by a box");
      await hands.click();
      await expect.poll(() => hands.isSelected()).toBe(true);
      await hands.click();
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
    { ...pointing((hands) => hands.doubleClick()), keys: onCanvas("e") },
    async (hands, again) => {
      await expect.poll(() => hands.entities()).toBeGreaterThan(3);
      const brought = await hands.entities();
      await again();
      await expect.poll(() => hands.entities()).toBe(1);
      await hands.undo();
      await expect.poll(() => hands.entities()).toBe(brought);
      await hands.undo();
      await expect.poll(() => hands.entities()).toBe(1);
    },
  ),
  row(
    "expand by type, with counts before",
    { ...pointing((hands) => hands.choose(/^Expand by type/)), keys: onCanvas("Shift+E") },
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
      mouse: (hands) => hands.drag(BOX, "Shift"),
      touch: withTool("Select by a box", BOX),
      keys: async (hands) => {
        await onCanvas("b")(hands);
        await hands.drag(BOX);
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
      touch: withTool("Select by a lasso", AROUND),
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
      ...pointing((hands) => hands.drag([BESIDE, [BESIDE[0] + 120, BESIDE[1]]])),
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
      touch: (hands) =>
        hands.pointer.together(
          [hands.at([-60, 150]), hands.at([-30, 150])],
          [hands.at([60, 150]), hands.at([30, 150])],
        ),
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
      await hands.press("Fit everything");
      await expect.poll(() => hands.zoom()).toBeGreaterThan(100);
    },
  ),
  row(
    "fit the selection",
    {
      ...pointing(async (hands) => {
        await hands.expand();
        await hands.click();
        await hands.choose("Fit the selection");
      }),
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
      ...pointing(async (hands) => {
        await hands.expand();
        await hands.choose(/^Hide(?! all)/);
      }),
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
      ...pointing(async (hands) => {
        await hands.expand();
        await hands.choose("Hide all others");
      }),
      keys: async (hands) => {
        await hands.expand();
        await hands.keyboard.press("Shift+Delete");
      },
    },
    async (hands) => {
      await expect.poll(() => hands.entities()).toBe(1);
      await hands.choose(/^Show .*hidden/, BESIDE);
      await expect.poll(() => hands.entities()).toBeGreaterThan(3);
    },
  ),
  {
    intent: "pin, and unpin",
    ...pointing(async (hands) => {
      await hands.drag([
        [0, 0],
        [40, 30],
      ]);
      await expect.poll(() => hands.undoLabel()).toBe(`Undo Move ${NAME}`);
      // The pin stands at the upper left of what was dragged, which stood a little below the middle.
      const places = [18, 24].flatMap((x) => [12, 18, 24].map((y) => [x, y] as const));
      for (const [x, y] of places) {
        if (/Unpin/.test(await hands.undoLabel())) break;
        await hands.click([x, y]);
        await hands.page.waitForTimeout(100);
      }
      expect(await hands.undoLabel()).toBe(`Undo Unpin ${NAME}`);
      await hands.undo();
      expect(await hands.undoLabel()).toBe(`Undo Move ${NAME}`);
    }),
    keys: async (hands) => {
      await onCanvas("p")(hands);
      expect(await hands.undoLabel()).toBe(`Undo Pin ${NAME}`);
      await hands.keyboard.press("p");
      expect(await hands.undoLabel()).toBe(`Undo Unpin ${NAME}`);
    },
  },
  {
    intent: "a menu on an entity, a relationship, the canvas",
    ...pointing(async (hands) => {
      await hands.expand();
      for (const [name, offset] of [
        [NAME, [0, 0]],
        [new RegExp(NAME), await hands.findLine()],
        ["Canvas", BESIDE],
      ] as const) {
        await hands.menu(offset);
        await hands.page.getByRole("menu", { name }).waitFor();
        await hands.keyboard.press("Escape");
      }
    }),
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
      ...pointing((hands) => hands.pointer.press(hands.page.getByRole("combobox"))),
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
      ...pointing(async (hands) => {
        await hands.press(/^Cypher/);
        await hands.page.locator(".cm-content").fill("RETURN 41 + 1 AS answer");
        await hands.press(/^Run/);
      }),
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
      await hands.press(/^Cypher/);
    },
  ),
  {
    intent: "undo, redo",
    ...pointing(async (hands) => {
      await hands.expand();
      const brought = await hands.entities();
      await hands.press(/^Undo/);
      await expect.poll(() => hands.entities()).toBe(1);
      await hands.press(/^Redo/);
      await expect.poll(() => hands.entities()).toBe(brought);
    }),
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
        await hands.click([0, 0], "Shift");
        await hands.choose(/^Paths/);
      },
      touch: async (hands) => {
        await hands.expand();
        await hands.page.getByRole("treeitem", { name: /Cartel de los Soles/ }).tap();
        await hands.choose("Add to the selection");
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
      ...pointing(async (hands) => {
        await hands.expand();
        await hands.click(await hands.findLine());
      }),
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
      ...pointing(async (hands) => {
        await hands.click();
        await hands.choose("Copy as Cypher");
      }),
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
    { ...pointing((hands) => hands.choose("Copy link", BESIDE)), keys: onCanvas("Shift+C") },
    async (hands) => {
      await hands.message("The link is copied.").first().waitFor();
      const origin = await hands.page.evaluate(() => location.origin);
      expect((await hands.page.evaluate(() => navigator.clipboard.readText())).split("=")[0]).toBe(`${origin}/#view`);
    },
  ),
  row(
    "all keys",
    {
      ...pointing((hands) => hands.press("Keys and gestures")),
      keys: (hands) => hands.keyboard.press("?"),
    },
    async (hands) => {
      await hands.page.getByRole("dialog", { name: /keys/i }).waitFor();
    },
  ),
];
