/** How tests reach the real Neo4j of this run. */
export interface Neo4jAccess {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** Null when this machine has none; suites that need it skip, and the run says so. */
    neo4j: Neo4jAccess | null;
    /** Path of a Chromium executable, or null. Only given to `tests/e2e`. */
    chromium: string | null;
  }
}
