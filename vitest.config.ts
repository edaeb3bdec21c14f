import { defineConfig } from "vitest/config";

/**
 * Three groups, one after the other. `stores` and `e2e` share the one Neo4j, so their files run one at a time; a test
 * that needs neither a store nor a browser belongs in `unit`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/client/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "stores",
          include: ["tests/contract/**/*.test.ts", "tests/server/**/*.test.ts", "tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/provide-neo4j.ts"],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/provide-neo4j.ts", "tests/support/provide-chromium.ts"],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Without a GPU a frame takes its time, and the page answers a key after it.
          expect: { poll: { timeout: 8000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
