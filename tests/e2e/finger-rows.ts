import { expect } from "vitest";
import type { Row } from "./gesture-row.ts";

/** What only fingers do, or need. */
export const FINGER_ROWS: readonly Row[] = [
  {
    intent: "pan by two fingers, with any tool",
    touch: async (hands) => {
      await hands.press("Select by a lasso");
      const path = (x: number) => [hands.at([x, 20]), hands.at([x + 120, 20])];
      await hands.pointer.together(path(-40), path(40));
      expect(await hands.isSelected()).toBe(false);
      await hands.click([120, 0]);
      await expect.poll(() => hands.isSelected()).toBe(true);
    },
  },
  {
    intent: "the width of the panel",
    touch: async (hands) => {
      await hands.click();
      const panel = hands.page.getByRole("complementary");
      await panel.waitFor();
      const edge = await hands.page.getByRole("separator", { name: "Width of the panel" }).boundingBox();
      if (!edge) throw new Error("The panel has no edge.");
      const from = { x: edge.x + edge.width / 2, y: 300 };
      const before = (await panel.boundingBox())?.width ?? 0;
      await hands.pointer.drag([from, { ...from, x: from.x - 60 }]);
      expect((await panel.boundingBox())?.width).toBe(before + 60);
      await hands.pointer.doubleClick({ ...from, x: from.x - 60 });
      await expect.poll(async () => (await panel.boundingBox())?.width).toBe(before);
    },
  },
  {
    intent: "buttons and rows as large as a finger needs",
    touch: async (hands) => {
      await hands.menu();
      const small: string[] = [];
      for (const role of ["menuitem", "treeitem"] as const) {
        for (const one of await hands.page.getByRole(role).all()) {
          const { height = 0 } = (await one.boundingBox()) ?? {};
          if (height < 44) small.push(`${await one.textContent()}: ${height} px`);
        }
      }
      for (const name of ["Canvas", "Zoom"]) {
        for (const button of await hands.page.getByRole("toolbar", { name }).getByRole("button").all()) {
          const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
          if (width < 44 || height < 44)
            small.push(`${await button.getAttribute("aria-label")}: ${width} × ${height} px`);
        }
      }
      expect(small).toEqual([]);
    },
  },
];
