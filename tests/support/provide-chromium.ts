import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";

/** Gives tests the path of a real Chromium as `inject("chromium")`. */
export default function setup(project: TestProject): void {
  const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  project.provide("chromium", existsSync(path) ? path : null);
}
