import { expect, test } from "vitest";
import { seededRandom } from "../../client/graph/layout/random.ts";
import { openPage } from "./browser-page.ts";
import { describeLocalClew } from "./clews.ts";
import { pictureOf } from "./picture-of.ts";

const INTERACTIONS = 1000;
const KEYS = [
  ..."aefghpvtbl?0+-[]`/",
  "Shift+g",
  "Delete",
  "Shift+Delete",
  "Enter",
  "Shift+Enter",
  "Escape",
  "Escape",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "Tab",
  "Control+z",
  "Control+Shift+z",
  "Shift+F10",
  "Shift+N",
];
/** Words that a random hand may type into the search box. */
const WORDS = ["maduro", "soles", "zzz", "arrange", "select all", "group by label"];

describeLocalClew("row 50: hands at random", (url) => {
  test(`${INTERACTIONS} interactions leave no error, and a way back to the first picture`, {
    timeout: 600_000,
  }, async () => {
    const opened = await openPage(url());
    const { page, canvas, problems, close } = opened;
    // A step there and back, so that the address tells the first picture.
    await page.getByRole("treeitem", { name: /Caracas/ }).click();
    await canvas.focus();
    await page.keyboard.press("p");
    await page.keyboard.press("Control+z");
    const first = await pictureOf(page);
    // A hand at random types no Cypher, and may run it: the browser notes the refusal, and the console shows it.
    const complaints = () => problems.filter((problem) => !problem.includes("status of 400"));

    const random = seededRandom(20_251_125);
    const below = (count: number) => Math.floor(random() * count);
    const point = () => ({ x: below(1440), y: 50 + below(840) });
    for (let count = 0; count < INTERACTIONS; count += 1) {
      const what = below(20);
      const { x, y } = point();
      if (what < 5) await page.mouse.click(x, y);
      else if (what < 7) await page.mouse.dblclick(x, y);
      else if (what < 8) await page.mouse.click(x, y, { button: "right" });
      else if (what < 10) {
        const to = point();
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(to.x, to.y, { steps: 2 });
        await page.mouse.up();
      } else if (what < 11) {
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, below(400) - 200);
      } else if (what < 12) {
        await page.keyboard.press("Control+k");
        await page.keyboard.type(WORDS[below(WORDS.length)] ?? "");
        await page.keyboard.press("Enter");
      } else if (what < 14) {
        await page.evaluate((share) => {
          const buttons = [...document.querySelectorAll<HTMLElement>("button:not([disabled])")];
          buttons[Math.floor(share * buttons.length)]?.click();
        }, random());
      } else {
        if (below(2) === 0) await canvas.focus({ timeout: 1000 }).catch(() => {});
        await page.keyboard.press(KEYS[below(KEYS.length)] ?? "Escape");
      }
      if (complaints().length > 0) break;
    }
    expect(complaints()).toEqual([]);

    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Escape");
    const undo = page.getByRole("button", { name: /^Undo/ });
    for (let steps = 0; steps < 2000 && (await undo.isEnabled()); steps += 1) {
      await undo.evaluate((button: HTMLElement) => button.click());
    }
    expect(await pictureOf(page)).toEqual(first);
    expect(complaints()).toEqual([]);
    await close();
  });
});
