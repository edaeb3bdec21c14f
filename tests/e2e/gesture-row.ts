import type { Hands } from "./hands.ts";
import type { Fingers } from "./pointer.ts";

type ByMouse = (hands: Hands) => Promise<void>;
type ByTouch = (hands: Hands<Fingers>) => Promise<void>;

/** How each kind of input gets there. What a mouse does, fingers do too. */
export type Ways = { readonly keys?: (hands: Hands) => Promise<void> } & (
  | { readonly mouse: ByMouse; readonly touch: ByTouch }
  | { readonly mouse?: undefined; readonly touch?: ByTouch }
);

/** A row of the table of gestures: one intent, and the ways to it. */
export type Row = { readonly intent: string } & Ways;

/** Looks at what comes of a row's ways; `again` goes the same way once more. */
export type Seen = (hands: Hands, again: () => Promise<void>) => Promise<void>;

/** The ways to reach the same end, with what must be seen of it. */
export function row(intent: string, ways: Ways, seen: Seen): Row {
  const andSee =
    <H extends Hands>(way: (hands: H) => Promise<void>) =>
    async (hands: H) => {
      await way(hands);
      await seen(hands, () => way(hands));
    };
  const { mouse, touch, keys } = ways;
  return {
    intent,
    ...(mouse ? { mouse: andSee(mouse), touch: andSee(touch) } : touch && { touch: andSee(touch) }),
    ...(keys && { keys: andSee(keys) }),
  };
}

/** A way that a mouse and fingers go alike, but for what a click is to each. */
export const pointing = (way: (hands: Hands) => Promise<void>) => ({ mouse: way, touch: way });
