import { type PointerEvent, type RefObject, useState } from "react";
import { remember, remembered } from "../state/remember.ts";
import { words } from "../words/words.ts";

const WIDTH = { least: 360, usual: 432, most: 560 };
const STEP = 16;
const KEY = "clew.side-width";

/** Px that the side panel is wide: as it was left, else as designed. */
export function rememberedWidth(): number {
  const width = Number(remembered(KEY) ?? Number.NaN);
  return Number.isFinite(width) ? within(width) : WIDTH.usual;
}

function within(width: number): number {
  return Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width)));
}

/** The edge that makes the side panel wider or narrower: by dragging, arrows, Home and End; a double-click resets it. */
export function PanelEdge({ panel }: { readonly panel: RefObject<HTMLElement | null> }) {
  const [width, setWidth] = useState(rememberedWidth);
  const resize = (wanted: number) => {
    const next = within(wanted);
    // Written to the element too, so that the canvas follows the hand without the panel being drawn anew.
    panel.current?.style.setProperty("--side-width", `${next}px`);
    setWidth(next);
    remember(KEY, String(next));
  };
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = panel.current?.getBoundingClientRect().right ?? innerWidth;
    resize(right - event.clientX);
  };
  return (
    <hr
      className="side-edge"
      aria-label={words().details.width}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      aria-valuetext={words().details.pixels(width)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => resize(WIDTH.usual)}
      onKeyDown={(event) => {
        const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: WIDTH.least, End: WIDTH.most }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        resize(to);
      }}
    />
  );
}
