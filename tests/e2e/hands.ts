import { createHash } from "node:crypto";
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { BrowserPage } from "./browser-page.ts";
import { pictureOf } from "./picture-of.ts";
import type { Place, Pointer } from "./pointer.ts";

/** The entity that hands work on. */
export const NAME = "Nicolás Maduro";

/** Px from the middle of the canvas. */
export type Offset = readonly [dx: number, dy: number];

/** A page with one entity in the middle of the canvas, all others hidden, and what hands do there. */
export class Hands<P extends Pointer = Pointer> {
  readonly opened: BrowserPage;
  readonly keyboard;
  readonly mouse;
  readonly pointer: P;
  /** The middle of the canvas, in px of the page. */
  x = 0;
  y = 0;
  /** Of the step that left the entity alone: each row ends there again, by undoing. */
  #beginning = "";
  /** The entity alone, and everything before, as they were at first. */
  #alone = "";
  #whole: unknown;

  constructor(opened: BrowserPage, pointer: P) {
    this.opened = opened;
    this.keyboard = opened.page.keyboard;
    this.mouse = opened.page.mouse;
    this.pointer = pointer;
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
    this.#whole = await pictureOf(this.page);
    await this.keyboard.press("Shift+Delete");
    await expect.poll(async () => (await counts()).entities).toBe(1);
    const box = await canvas.boundingBox();
    if (!box) throw new Error("The canvas has no place on the page.");
    this.#beginning = await this.undoLabel();
    [this.x, this.y] = [box.x + box.width / 2, box.y + box.height / 2];
    // What is searched for is selected.
    await canvas.focus();
    await this.keyboard.press("Escape");
    await expect.poll(() => this.isSelected()).toBe(false);
    await this.#seen();
    await this.page.waitForTimeout(500);
    this.#alone = await this.#seen();
  }

  /** Takes back whatever was done since the beginning: the entity stands alone in the middle again, as at first. */
  async rest(): Promise<void> {
    for (let times = 0; times < 2; times += 1) await this.keyboard.press("Escape");
    await this.opened.canvas.focus();
    await this.keyboard.press("Escape");
    for (let steps = 0; steps < 20 && (await this.undoLabel()) !== this.#beginning; steps += 1) await this.undo();
    expect(await this.undoLabel()).toBe(this.#beginning);
    expect(await this.entities()).toBe(1);
    await expect.poll(() => this.#seen()).toBe(this.#alone);
  }

  /** Takes back the beginning too: all is as it was before. */
  async restAll(): Promise<void> {
    await this.undo();
    await expect.poll(() => this.entities()).toBeGreaterThan(1);
    expect(await pictureOf(this.page)).toEqual(this.#whole);
  }

  /**
   * The middle of the canvas while the keyboard stands at the entity, nothing is under the mouse, and everything is in
   * view: the same text means the same picture, px by px.
   */
  async #seen(): Promise<string> {
    await this.mouse.move(this.x - 300, this.y - 200);
    await this.opened.canvas.focus();
    await this.keyboard.press("Home");
    await this.keyboard.press("0");
    const clip = { x: this.x - 200, y: this.y - 150, width: 400, height: 300 };
    return createHash("sha256")
      .update(await this.page.screenshot({ clip }))
      .digest("hex");
  }

  async entities(): Promise<number> {
    return (await this.opened.counts()).entities;
  }

  get undoButton(): Locator {
    return this.page.getByRole("button", { name: /^Undo/ });
  }

  async undoLabel(): Promise<string> {
    return (await this.undoButton.getAttribute("aria-label")) ?? "";
  }

  async zoom(): Promise<number> {
    return Number.parseInt((await this.page.getByLabel("Zoom in percent").textContent()) ?? "", 10);
  }

  isSelected(name: string | RegExp = NAME): Promise<boolean> {
    const row = this.page.getByRole("treeitem", { name }).first();
    return row.getAttribute("aria-selected").then((value) => value === "true");
  }

  at([dx, dy]: Offset): Place {
    return { x: this.x + dx, y: this.y + dy };
  }

  /** Clicks or taps the middle, or beside it, with a key held. */
  async click(offset: Offset = [0, 0], held?: string): Promise<void> {
    // Two clicks in quick succession are a double-click.
    await this.page.waitForTimeout(400);
    await this.#holding(held, () => this.pointer.click(this.at(offset)));
  }

  async doubleClick(offset: Offset = [0, 0]): Promise<void> {
    await this.page.waitForTimeout(400);
    await this.pointer.doubleClick(this.at(offset));
  }

  drag(offsets: readonly Offset[], held?: string): Promise<void> {
    return this.#holding(held, () => this.pointer.drag(offsets.map((offset) => this.at(offset))));
  }

  async #holding(held: string | undefined, move: () => Promise<void>): Promise<void> {
    if (held) await this.keyboard.down(held);
    await move();
    if (held) await this.keyboard.up(held);
  }

  /** Opens the menu of what is in the middle, or beside it. */
  menu(offset: Offset = [0, 0]): Promise<void> {
    return this.pointer.menu(this.at(offset));
  }

  /** Chooses a command from that menu. */
  async choose(command: string | RegExp, offset: Offset = [0, 0]): Promise<void> {
    await this.menu(offset);
    await this.pointer.press(this.page.getByRole("menuitem", { name: command }));
  }

  /** Presses a button by its name. */
  press(name: string | RegExp): Promise<void> {
    return this.pointer.press(this.page.getByRole("button", { name }));
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
  async findLine(): Promise<Offset> {
    for (let degrees = 0; degrees < 360; degrees += 3) {
      const angle = (degrees * Math.PI) / 180;
      const away = (px: number) => [px * Math.cos(angle), px * Math.sin(angle)] as const;
      // A caption ends where a line goes on.
      if ((await this.#isOnSomething(away(60))) && (await this.#isOnSomething(away(160)))) return away(60);
    }
    throw new Error("No line leaves the entity in the middle.");
  }

  async #isOnSomething(offset: Offset): Promise<boolean> {
    const { x, y } = this.at(offset);
    await this.mouse.move(x, y);
    const cursor = await this.page.evaluate(
      ([x = 0, y = 0]) => {
        const under = document.elementFromPoint(x, y);
        return under === null ? "" : getComputedStyle(under).cursor;
      },
      [x, y],
    );
    return cursor === "pointer";
  }

  message(text: string | RegExp) {
    return this.page.getByRole("region", { name: "Messages" }).getByText(text);
  }

  undo = () => this.keyboard.press("Control+z");
}
