import type { CDPSession, Locator, Page } from "playwright-core";

/** A place on the page, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What points on a page: a mouse or fingers. */
export interface Pointer {
  click(at: Place): Promise<void>;
  doubleClick(at: Place): Promise<void>;
  /** Opens the menu of what lies there, and waits for it. */
  menu(at: Place): Promise<void>;
  drag(path: readonly Place[]): Promise<void>;
  /** Presses a button or a menu's item. */
  press(what: Locator): Promise<void>;
}

/** Where a straight drag passes through. */
function between(from: Place, to: Place): Place[] {
  return [1, 2, 3].map((step) => ({
    x: from.x + ((to.x - from.x) * step) / 3,
    y: from.y + ((to.y - from.y) * step) / 3,
  }));
}

export class Mouse implements Pointer {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  click = ({ x, y }: Place) => this.#page.mouse.click(x, y);

  doubleClick = ({ x, y }: Place) => this.#page.mouse.dblclick(x, y);

  async menu({ x, y }: Place): Promise<void> {
    await this.#page.mouse.click(x, y, { button: "right" });
    await this.#page.getByRole("menu").waitFor();
  }

  async drag(path: readonly Place[]): Promise<void> {
    const [first = { x: 0, y: 0 }, ...rest] = path;
    await this.#page.mouse.move(first.x, first.y);
    await this.#page.mouse.down();
    for (const { x, y } of rest) await this.#page.mouse.move(x, y, { steps: 3 });
    await this.#page.mouse.up();
  }

  press = (what: Locator) => what.click();
}

/** Fingers, as the browser itself gets them: pointer events, clicks and the browser's own long press come of them. */
export class Fingers implements Pointer {
  readonly #page: Page;
  readonly #session: Promise<CDPSession>;

  /** The page has to be one with touch. */
  constructor(page: Page) {
    this.#page = page;
    this.#session = page.context().newCDPSession(page);
  }

  async click(at: Place): Promise<void> {
    await this.#touch("touchStart", at);
    await this.#touch("touchEnd");
  }

  async doubleClick(at: Place): Promise<void> {
    await this.click(at);
    await this.click(at);
  }

  async menu(at: Place): Promise<void> {
    await this.#touch("touchStart", at);
    await this.#page.getByRole("menu").waitFor();
    await this.#touch("touchEnd");
  }

  drag = (path: readonly Place[]) => this.together(path);

  /** Moves several fingers at once, each along its path; all paths have as many places. */
  async together(...paths: readonly (readonly Place[])[]): Promise<void> {
    const steps = paths.map((path) =>
      path.flatMap((place, index) => (index === 0 ? [place] : between(path[index - 1] ?? place, place))),
    );
    for (let step = 0; step < (steps[0]?.length ?? 0); step += 1) {
      const places = steps.flatMap((places) => places[step] ?? []);
      await this.#touch(step === 0 ? "touchStart" : "touchMove", ...places);
    }
    await this.#touch("touchEnd");
  }

  press = (what: Locator) => what.tap();

  async #touch(type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: Place[]): Promise<void> {
    await (await this.#session).send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}
