import type { Hands } from "./hands.ts";
import type { Fingers } from "./pointer.ts";

/** A row of the table of gestures: one intent, and how each kind of input gets there. */
export interface Row {
  readonly intent: string;
  readonly mouse?: (hands: Hands) => Promise<void>;
  readonly touch?: (hands: Hands<Fingers>) => Promise<void>;
  readonly keys?: (hands: Hands) => Promise<void>;
}

/** Looks at what comes of a row's ways; `again` goes the same way once more. */
export type Seen = (hands: Hands, again: () => Promise<void>) => Promise<void>;

/** The ways to reach the same end, with what must be seen of it. */
export function row(intent: string, ways: Omit<Row, "intent">, seen: Seen): Row {
  const andSee =
    <H extends Hands>(way: (hands: H) => Promise<void>) =>
    async (hands: H) => {
      await way(hands);
      await seen(hands, () => way(hands));
    };
  const { mouse, touch, keys } = ways;
  return {
    intent,
    ...(mouse && { mouse: andSee(mouse) }),
    ...(touch && { touch: andSee(touch) }),
    ...(keys && { keys: andSee(keys) }),
  };
}

/** A way that a mouse and fingers go alike, but for what a click is to each. */
export const pointing = (way: (hands: Hands) => Promise<void>) => ({ mouse: way, touch: way });
