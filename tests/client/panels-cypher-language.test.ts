import { afterEach, expect, it, vi } from "vitest";
import { CypherLanguage } from "../../client/panels/console/cypher-language.ts";

const NAMES = { labels: [], relationshipTypes: [], propertyKeys: [], parameters: {} };

/** A worker whose script never loads: it says so, and answers nothing. */
class LostWorker {
  static last: LostWorker | undefined;
  onerror: (() => void) | null = null;
  constructor() {
    LostWorker.last = this;
  }
  postMessage(): void {}
  terminate(): void {}
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it("gives no colours and no suggestions where its worker does not load, whether asked before that or after", async () => {
  vi.stubGlobal("Worker", LostWorker);
  const language = new CypherLanguage();
  const before = language.analyse("RETURN 1", NAMES);
  LostWorker.last?.onerror?.();
  expect(await before).toEqual({ tokens: [], marks: [] });
  expect(await language.analyse("RETURN 1", NAMES)).toEqual({ tokens: [], marks: [] });
  expect(await language.complete("RET", 3, true, NAMES)).toEqual([]);
});
