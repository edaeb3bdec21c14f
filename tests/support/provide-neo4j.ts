import type { TestProject } from "vitest/node";
import type { Neo4jAccess } from "./neo4j-access.ts";

/** Gives tests a real Neo4j as `inject("neo4j")`. */
export default function setup(project: TestProject): void {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD } = process.env;
  const access: Neo4jAccess | null = uri
    ? { uri, username: NEO4J_TEST_USERNAME ?? "neo4j", password: NEO4J_TEST_PASSWORD ?? "" }
    : null;
  project.provide("neo4j", access);
}
