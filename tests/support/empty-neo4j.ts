import neo4j from "neo4j-driver";
import type { Neo4jAccess } from "./neo4j-access.ts";

/** Removes everything from the test database: nodes, relationships, constraints and indexes. */
export async function emptyNeo4j(access: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  const session = driver.session();
  try {
    const constraints = await session.run("SHOW CONSTRAINTS YIELD name");
    for (const record of constraints.records) await session.run(`DROP CONSTRAINT ${quoted(record.get("name"))}`);
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await session.run(`DROP INDEX ${quoted(record.get("name"))}`);
    // Relationships first: a hub's would not fit into one transaction.
    await session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS");
    await session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  } finally {
    await session.close();
    await driver.close();
  }
}

const quoted = (name: string) => `\`${name.replaceAll("`", "``")}\``;
