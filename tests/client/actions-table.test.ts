import { expect, it } from "vitest";
import type { Chord } from "../../client/actions/action.ts";
import { ACTIONS } from "../../client/actions/actions.ts";
import { spell } from "../../client/actions/keys.ts";

it("gives every command an id of its own, and no key to two that can be done at the same place", () => {
  const ids = ACTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // A note and the canvas never have the keyboard both.
  const place = ({ scope }: Chord) =>
    scope === "note" ? ["note"] : ["canvas", "idle"].includes(scope) ? ["canvas"] : ["canvas", "note"];
  const keys = ACTIONS.flatMap(({ keys }) =>
    keys.flatMap((chord) => place(chord).map((where) => `${where}: ${spell(chord)}`)),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it("takes no key with Ctrl from the browser but the universals", () => {
  const taken = ACTIONS.flatMap(({ keys }) => keys.filter(({ mod }) => mod).map(({ key }) => key.toLowerCase()));
  expect([...new Set(taken)].sort()).toEqual(["c", "enter", "k", "y", "z"]);
});

it("has no command without words", () => {
  for (const action of ACTIONS) expect(action.title(), action.id).toMatch(/^[A-Z].{2,}/);
});
