import { describe, expect, it, vi } from "vitest";
import { matches } from "../../client/actions/keys.ts";
import { valueText } from "../../client/graph/value-text.ts";
import { edtfInWords, whenInWords } from "../../client/panels/edtf-words.ts";
import { safeUrl } from "../../client/panels/safe-url.ts";

describe("EDTF in plain words", () => {
  it.each([
    ["2025", "2025"],
    ["2025-07", "July 2025"],
    ["2025-11-24", "24 Nov 2025"],
    ["2025-06~", "about June 2025"],
    ["2025?", "perhaps 2025"],
    ["2025-11-24%", "perhaps about 24 Nov 2025"],
    ["202X", "the 2020s"],
    ["2025-11-XX", "some day in November 2025"],
    ["2025-06~/..", "since about June 2025"],
    ["../2025-11-29", "until 29 Nov 2025"],
    ["2025-07/2025-11", "from July 2025 to November 2025"],
    ["2025-07/", "from July 2025, end unknown"],
    ["2025-12-01T09:14:00Z", "1 Dec 2025, 09:14 UTC"],
  ])("%s is %s", (edtf, words) => expect(edtfInWords(edtf)).toBe(words));

  it("says of one unknown day in a range that it lies within", () => {
    expect(edtfInWords("2025-11-16/2025-11-23", true)).toBe("between 16 Nov 2025 and 23 Nov 2025");
    expect(edtfInWords("../2025-11-29", true)).toBe("by 29 Nov 2025");
  });

  it.each(["yesterday", "[2025..2026]", "2025-13", "2025-21", "a/b/c"])("leaves %s as it is", (text) => {
    expect(edtfInWords(text)).toBeNull();
    expect(whenInWords(text)).toBe(text);
  });

  it("says that nothing is known", () => {
    expect(whenInWords(null, "state")).toBe("Undated state");
    expect(whenInWords(null)).toBe("Undated");
  });
});

describe("values as text", () => {
  it.each([
    ["text as it is", 'a "b"', 'a "b"'],
    ["big integers", { $type: "Integer" as const, _value: "9223372036854775807" }, "9223372036854775807"],
    ["whole floats", { $type: "Float" as const, _value: "3.0" }, "3.0"],
    [
      "temporals",
      { $type: "ZonedDateTime" as const, _value: "2025-11-29T10:00:00.123456789+01:00[Europe/Berlin]" },
      "2025-11-29T10:00:00.123456789+01:00[Europe/Berlin]",
    ],
    ["lists and maps", [1, { a: "b" }, null], '[1, {a: "b"}, null]'],
    ["a map with a $type of its own", { $type: "Map" as const, _value: { $type: "Node" } }, '{$type: "Node"}'],
  ])("shows %s exactly", (_, value, text) => expect(valueText(value)).toBe(text));
});

it("row 35: only http and https addresses can be followed", () => {
  expect(safeUrl("https://example.org/a")).toBe("https://example.org/a");
  for (const bad of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//x",
    "",
    null,
  ]) {
    expect(safeUrl(bad)).toBeNull();
  }
});

describe("keys", () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    ({
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      getModifierState: () => false,
      ...more,
    }) as KeyboardEvent;
  const altGr = { getModifierState: (name: string) => name === "AltGraph" };
  it("tell Shift and Ctrl apart", () => {
    expect(matches({ key: "e", scope: "canvas" }, press("e"))).toBe(true);
    expect(matches({ key: "e", scope: "canvas" }, press("E", { shiftKey: true }))).toBe(false);
    expect(matches({ key: "e", shift: true, scope: "canvas" }, press("E", { shiftKey: true }))).toBe(true);
    expect(matches({ key: "e", scope: "canvas" }, press("e", { ctrlKey: true }))).toBe(false);
  });
  it("do not mind how a keyboard spells a sign", () => {
    expect(matches({ key: "?", scope: "idle" }, press("?", { shiftKey: true }))).toBe(true);
    expect(matches({ key: "?", scope: "idle" }, press("?"))).toBe(true);
  });
  it.each([
    ["Linux", altGr],
    ["Windows", { ...altGr, ctrlKey: true, altKey: true }],
  ])("take a sign that is spelled with AltGr on %s", (_, more) => {
    expect(matches({ key: "]", scope: "canvas" }, press("]", more))).toBe(true);
    expect(matches({ key: "[", scope: "canvas" }, press("]", more))).toBe(false);
    expect(matches({ key: "e", shift: true, scope: "canvas" }, press("e", more))).toBe(false);
    expect(matches({ key: "y", mod: true, scope: "quiet" }, press("y", more))).toBe(false);
  });
  it("leave Alt and Ctrl with Alt to the browser and the system", () => {
    expect(matches({ key: "e", scope: "canvas" }, press("e", { altKey: true }))).toBe(false);
    expect(matches({ key: "e", scope: "canvas" }, press("e", { altKey: true, ctrlKey: true }))).toBe(false);
    expect(matches({ key: "k", mod: true, scope: "page" }, press("k", { altKey: true, ctrlKey: true }))).toBe(false);
  });
  it("take a sign that is spelled with Option on a Mac, and leave it with Cmd", async () => {
    vi.stubGlobal("navigator", { platform: "MacIntel" });
    vi.resetModules();
    const mac = await import("../../client/actions/keys.ts");
    vi.unstubAllGlobals();
    expect(mac.matches({ key: "[", scope: "canvas" }, press("[", { altKey: true }))).toBe(true);
    expect(mac.matches({ key: "[", scope: "canvas" }, press("[", { altKey: true, metaKey: true }))).toBe(false);
    expect(mac.matches({ key: "e", scope: "canvas" }, press("´", { altKey: true }))).toBe(false);
    expect(mac.matches({ key: "z", mod: true, scope: "quiet" }, press("z", { metaKey: true }))).toBe(true);
  });
});
