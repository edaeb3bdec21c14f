import { inflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";

/** Where every entity stands and whether it is pinned, which ties were hidden by hand, which lines are left out, groups, notes. */
export async function pictureOf(page: Page): Promise<unknown> {
  await page.waitForTimeout(900);
  const hash = await page.evaluate(() => location.hash);
  const { n, h, x, g, t } = JSON.parse(
    inflateRawSync(Buffer.from(hash.replace("#view=1.", ""), "base64url")).toString("utf8"),
  );
  return { n: [...n].sort(), h: [...h].sort(), x: x ?? [], g: g ?? [], t: t ?? [] };
}
