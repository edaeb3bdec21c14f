import { expect } from "vitest";
import type { BrowserPage } from "./browser-page.ts";

/** The entity that hands work on. */
export const NAME = "Nicolás Maduro";

/** A page with one entity in the middle of the canvas, all others hidden, and what hands do there. */
export class Hands {
  readonly opened: BrowserPage;
  readonly keyboard;
  readonly mouse;
  /** The middle of the canvas, in px of the page. */
  x = 0;
  y = 0;
  /** Of the step that left the entity alone: each row ends there again, by undoing. */
  #beginning = "";

  constructor(opened: BrowserPage) {
    this.opened = opened;
    this.keyboard = opened.page.keyboard;
    this.mouse = opened.page.mouse;
  }

  get page() {
    return this.opened.page;
  }

  async begin(): Promise<void> {
    const { canvas, counts } = this.opened;
    await this.keyboard.press("/");
    await this.keyboard.type("maduro");
    await this.page.getByRole("option").first().waitFor();
    await this.keyboard.press("Enter");
    await this.keyboard.press("Shift+Delete");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    const box = await canvas.boundingBox();
    if (!box) throw new Error("The canvas has no place on the page.");
    this.#beginning = await this.undoLabel();
    [this.x, this.y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.rest();
  }

  /** Takes back whatever was done since the beginning, and looks at the entity in the middle again. */
  async rest(): Promise<void> {
    for (let times = 0; times < 2; times += 1) await this.keyboard.press("Escape");
    await this.opened.canvas.focus();
    await this.keyboard.press("Escape");
    for (let steps = 0; steps < 20 && (await this.undoLabel()) !== this.#beginning; steps += 1) {
      await this.keyboard.press("Control+z");
    }
    expect(await this.undoLabel()).toBe(this.#beginning);
    expect(await this.entities()).toBe(1);
    await this.keyboard.press("0");
    await this.page.waitForTimeout(300);
  }

  async entities(): Promise<number> {
    return (await this.opened.counts()).entities;
  }

  async undoLabel(): Promise<string> {
    return (await this.page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label")) ?? "";
  }

  async zoom(): Promise<number> {
    return Number.parseInt((await this.page.getByLabel("Zoom in percent").textContent()) ?? "", 10);
  }

  isSelected(name: string | RegExp = NAME): Promise<boolean> {
    const row = this.page.getByRole("treeitem", { name }).first();
    return row.getAttribute("aria-selected").then((value) => value === "true");
  }

  /** Clicks the middle, or beside it, with a key held. */
  async click(dx = 0, dy = 0, options: { button?: "right"; held?: string; twice?: boolean } = {}): Promise<void> {
    const { button = "left", held, twice = false } = options;
    // Two clicks in quick succession are a double-click.
    await this.page.waitForTimeout(400);
    if (held) await this.keyboard.down(held);
    await this.mouse.click(this.x + dx, this.y + dy, { button, clickCount: 1 });
    if (twice) await this.mouse.click(this.x + dx, this.y + dy, { button, clickCount: 2 });
    if (held) await this.keyboard.up(held);
  }

  async drag(points: readonly (readonly [number, number])[], held?: string): Promise<void> {
    const [first = [0, 0], ...rest] = points;
    if (held) await this.keyboard.down(held);
    await this.mouse.move(this.x + first[0], this.y + first[1]);
    await this.mouse.down();
    for (const [dx, dy] of rest) await this.mouse.move(this.x + dx, this.y + dy, { steps: 3 });
    await this.mouse.up();
    if (held) await this.keyboard.up(held);
  }

  /** Chooses a command from the menu that a right click opens. */
  async choose(command: string | RegExp, dx = 0, dy = 0): Promise<void> {
    await this.click(dx, dy, { button: "right" });
    await this.page.getByRole("menuitem", { name: command }).click();
  }

  /** Brings the neighbours in. Every one is drawn somewhere about the middle. */
  async expand(): Promise<void> {
    await this.opened.canvas.focus();
    await this.keyboard.press("Home");
    await this.keyboard.press("e");
    await expect.poll(() => this.entities()).toBeGreaterThan(3);
    await this.page.waitForTimeout(300);
  }

  /** A place on a line, px from the middle: the pointer says where one is. */
  async findLine(): Promise<[number, number]> {
    for (let degrees = 0; degrees < 360; degrees += 3) {
      const angle = (degrees * Math.PI) / 180;
      const [dx, dy] = [60 * Math.cos(angle), 60 * Math.sin(angle)];
      await this.mouse.move(this.x + dx, this.y + dy);
      const tip = await this.page.evaluate(
        ([x = 0, y = 0]) => {
          const under = document.elementFromPoint(x, y);
          return under === null ? "" : getComputedStyle(under).cursor;
        },
        [this.x + dx, this.y + dy],
      );
      if (tip === "pointer") return [dx, dy];
    }
    throw new Error("No line leaves the entity in the middle.");
  }

  message(text: string | RegExp) {
    return this.page.getByRole("region", { name: "Messages" }).getByText(text);
  }

  undo = () => this.keyboard.press("Control+z");
}
