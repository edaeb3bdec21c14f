/** How an area is drawn: a rectangle between two corners, or a line around it. */
export type AreaTool = "box" | "lasso";

/** What a hand does, in px from the canvas' top left corner. The canvas says what lies there. */
export interface PointerHandlers {
  /** Whether something that can be dragged lies there; then the drag events follow instead of pan. */
  grab(x: number, y: number, touch: boolean): boolean;
  drag(x: number, y: number): void;
  drop(moved: boolean): void;
  pan(dx: number, dy: number): void;
  /** `scale` above 1 comes nearer. */
  zoom(x: number, y: number, scale: number): void;
  /** Whether the next press will pan, whatever lies there. */
  ready(toPan: boolean): void;
  /** The hand let go after panning or zooming. */
  rest(): void;
  /** An area is being drawn from `start`; the hand is at x, y. */
  area(tool: AreaTool, start: { x: number; y: number }, x: number, y: number): void;
  /** The area is drawn, to select what lies in it; or given up. */
  areaEnd(additive: boolean): void;
  areaCancel(): void;
  click(x: number, y: number, additive: boolean, touch: boolean): void;
  hover(x: number, y: number): void;
  leave(): void;
  menu(x: number, y: number, touch: boolean): void;
}

/** Px that a pointer may move and still click; a finger trembles more. */
const CLICK_SLACK = { mouse: 3, touch: 8 };
const LONG_PRESS_MS = 500;
/** Zoom per px of a wheel; a notch of 100 px is a step of about 20 %. */
const WHEEL_STEP = 0.0018;

interface Hand {
  x: number;
  y: number;
}

/**
 * Mouse, pen and fingers on an element, as pointer events: drag, pan, wheel, pinch, click, long press. It takes the place
 * of Sigma's own captors, which throw on some synthetic touches and read pixels back on every move.
 */
export class PointerInput {
  readonly #element: HTMLElement;
  readonly #handlers: PointerHandlers;
  readonly #ended = new AbortController();
  readonly #hands = new Map<number, Hand>();
  #start: Hand = { x: 0, y: 0 };
  #mode: "idle" | "pressed" | "drag" | "pan" | "area" | "pinch" | "done" = "idle";
  #area: AreaTool | null = null;
  #tool: AreaTool | null = null;
  #grabbed = false;
  /** Space is held: whatever lies under the hand, it pans. */
  #space = false;
  #longPress: ReturnType<typeof setTimeout> | undefined;
  #wheelRest: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, handlers: PointerHandlers) {
    this.#element = element;
    this.#handlers = handlers;
    const { signal } = this.#ended;
    element.addEventListener("pointerdown", (event) => this.#down(event), { signal });
    element.addEventListener("pointermove", (event) => this.#move(event), { signal });
    element.addEventListener("pointerup", (event) => this.#up(event), { signal });
    element.addEventListener("pointercancel", (event) => this.#cancel(event), { signal });
    element.addEventListener("pointerleave", (event) => event.buttons === 0 && handlers.leave(), { signal });
    element.addEventListener("wheel", (event) => this.#wheel(event), { signal, passive: false });
    window.addEventListener("keydown", (event) => this.#key(event, true), { signal });
    window.addEventListener("keyup", (event) => this.#key(event, false), { signal });
    window.addEventListener("blur", () => this.#holdSpace(false), { signal });
    element.addEventListener("contextmenu", (event) => this.#contextMenu(event), { signal });
    // The browser makes no click of a touch: after a long press it would fall on the menu that opened under the finger.
    element.addEventListener("touchend", (event) => event.cancelable && event.preventDefault(), {
      signal,
      passive: false,
    });
  }

  /** What a plain drag draws; null: it pans or moves what it grabs. Shift draws a box and Alt a lasso at any time. */
  set tool(tool: AreaTool | null) {
    this.#tool = tool;
    if (tool === null && this.#mode === "area") {
      this.#mode = "done";
      this.#handlers.areaCancel();
    }
    this.#handlers.ready(false);
  }

  kill(): void {
    this.#ended.abort();
    clearTimeout(this.#longPress);
    clearTimeout(this.#wheelRest);
  }

  #key(event: KeyboardEvent, down: boolean): void {
    if (event.key !== " ") return;
    const here = document.activeElement === this.#element || document.activeElement === document.body;
    if (down && (!here || event.defaultPrevented)) return;
    if (down) event.preventDefault();
    this.#holdSpace(down);
  }

  #holdSpace(held: boolean): void {
    if (this.#space !== held && this.#mode === "idle") this.#handlers.ready(held);
    this.#space = held;
  }

  #at(event: MouseEvent): Hand {
    const box = this.#element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    const at = this.#at(event);
    this.#hands.set(event.pointerId, at);
    try {
      this.#element.setPointerCapture(event.pointerId);
    } catch {
      // A synthetic pointer cannot be captured, and need not be.
    }
    if (this.#hands.size === 1) {
      const touch = event.pointerType !== "mouse";
      this.#start = at;
      this.#mode = "pressed";
      this.#area = this.#space ? null : event.altKey ? "lasso" : event.shiftKey ? "box" : this.#tool;
      this.#grabbed = !this.#space && this.#area === null && this.#handlers.grab(at.x, at.y, touch);
      if (touch) {
        this.#longPress = setTimeout(() => {
          this.#endDrag(false);
          this.#mode = "done";
          this.#handlers.menu(at.x, at.y, true);
        }, LONG_PRESS_MS);
      }
    } else {
      clearTimeout(this.#longPress);
      this.#endDrag(this.#mode === "drag");
      if (this.#mode === "area") this.#handlers.areaCancel();
      this.#mode = "pinch";
    }
  }

  #move(event: PointerEvent): void {
    const at = this.#at(event);
    const before = this.#hands.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === "mouse" && !this.#space) this.#handlers.hover(at.x, at.y);
      return;
    }
    if (this.#mode === "pressed") {
      const slack = event.pointerType === "mouse" ? CLICK_SLACK.mouse : CLICK_SLACK.touch;
      if (Math.hypot(at.x - this.#start.x, at.y - this.#start.y) <= slack) return;
      clearTimeout(this.#longPress);
      this.#mode = this.#area !== null ? "area" : this.#grabbed ? "drag" : "pan";
    }
    if (this.#mode === "pinch") this.#pinch(event.pointerId, before, at);
    this.#hands.set(event.pointerId, at);
    if (this.#mode === "drag") this.#handlers.drag(at.x, at.y);
    if (this.#mode === "pan") this.#handlers.pan(at.x - before.x, at.y - before.y);
    if (this.#mode === "area" && this.#area !== null) this.#handlers.area(this.#area, this.#start, at.x, at.y);
  }

  #pinch(id: number, before: Hand, at: Hand): void {
    const other = [...this.#hands].find(([key]) => key !== id)?.[1];
    if (other === undefined) return;
    this.#handlers.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(at.x - other.x, at.y - other.y);
    if (apart > 1 && now > 1) this.#handlers.zoom((at.x + other.x) / 2, (at.y + other.y) / 2, now / apart);
  }

  #up(event: PointerEvent): void {
    if (!this.#hands.delete(event.pointerId)) return;
    clearTimeout(this.#longPress);
    const at = this.#at(event);
    const touch = event.pointerType !== "mouse";
    // A finger has no Shift: what it takes with a selecting tool it adds.
    const additive = event.shiftKey || event.ctrlKey || event.metaKey || (touch && this.#tool !== null);
    if (this.#mode === "pressed") {
      this.#endDrag(false);
      this.#handlers.click(at.x, at.y, additive, touch);
    } else if (this.#mode === "drag") this.#endDrag(true);
    else if (this.#mode === "area") this.#handlers.areaEnd(additive);
    else if (this.#mode === "pan" || this.#mode === "pinch") this.#handlers.rest();
    // The finger that stays after a pinch does not begin a new gesture.
    this.#mode = this.#hands.size === 0 ? "idle" : "done";
  }

  #cancel(event: PointerEvent): void {
    if (!this.#hands.delete(event.pointerId)) return;
    clearTimeout(this.#longPress);
    this.#endDrag(this.#mode === "drag");
    if (this.#mode === "area") this.#handlers.areaCancel();
    this.#mode = this.#hands.size === 0 ? "idle" : "done";
    this.#handlers.rest();
  }

  #endDrag(moved: boolean): void {
    if (this.#grabbed) this.#handlers.drop(moved);
    this.#grabbed = false;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const { x, y } = this.#at(event);
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    // A trackpad's pinch comes as a wheel with ctrl and small steps.
    const delta = Math.max(-300, Math.min(300, event.deltaY * unit * (event.ctrlKey ? 6 : 1)));
    this.#handlers.zoom(x, y, Math.exp(-delta * WHEEL_STEP));
    clearTimeout(this.#wheelRest);
    this.#wheelRest = setTimeout(() => this.#handlers.rest(), 160);
  }

  #contextMenu(event: MouseEvent): void {
    // A long press was answered when its time was over: the browser has nothing to add.
    if (event instanceof PointerEvent && event.pointerType === "touch") event.preventDefault();
    // The Menu key and Shift+F10 send this too, without a button: those are the page's to answer.
    if (event.button !== 2) return;
    event.preventDefault();
    const { x, y } = this.#at(event);
    this.#handlers.menu(x, y, false);
  }
}
