import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage } from "./browser-page.ts";
import { describeLocalClew } from "./clews.ts";
import { FINGER_ROWS } from "./finger-rows.ts";
import type { Row } from "./gesture-row.ts";
import { GESTURE_ROWS } from "./gesture-rows.ts";
import { Hands } from "./hands.ts";
import { Fingers, Mouse, type Pointer } from "./pointer.ts";

describeLocalClew("every gesture", (url) => {
  /** One page plays all rows one after the other, and is at last where it began. */
  function play<P extends Pointer>(
    kind: string,
    hasTouch: boolean,
    pointerOf: (page: Page) => P,
    wayOf: (row: Row) => ((hands: Hands<P>) => Promise<void>) | undefined,
  ): void {
    describe(`by ${kind}`, () => {
      let hands: Hands<P>;
      beforeAll(async () => {
        const opened = await openPage(url(), { hasTouch });
        hands = new Hands(opened, pointerOf(opened.page));
        await hands.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      });
      afterAll(() => hands?.opened.close());

      test("search, hide all others, fit", () => hands.begin());

      for (const row of [...GESTURE_ROWS, ...FINGER_ROWS]) {
        const way = wayOf(row);
        if (!way) continue;
        test(`${row.intent}, and back again`, async () => {
          await way(hands);
          await hands.rest();
          expect(hands.opened.problems).toEqual([]);
        });
      }

      test("and back to all that was hidden", () => hands.restAll());
    });
  }

  play(
    "mouse",
    false,
    (page) => new Mouse(page),
    ({ mouse }) => mouse,
  );
  play(
    "touch",
    true,
    (page) => new Fingers(page),
    ({ touch }) => touch,
  );
  play(
    "keys",
    false,
    (page) => new Mouse(page),
    ({ keys }) => keys,
  );
});
