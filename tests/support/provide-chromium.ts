import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";
import { reportMissing } from "./missing.ts";

/** Gives tests the path of a real Chromium as `inject("chromium")`. */
export default async function setup(project: TestProject): Promise<void> {
  const path = await findChromium((line) => console.error(line));
  if (!path) reportMissing("the page in a browser. Install Chromium, or set CHROMIUM_PATH to one.");
  project.provide("chromium", path);
}
