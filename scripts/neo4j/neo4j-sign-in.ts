import neo4j, { Neo4jError } from "neo4j-driver";

const READY_WITHIN_MS = 90_000;
const FIRST_PASSWORD = "neo4j";

/**
 * Resolves when the server answers with this password. On a server that still has Neo4j's first password it is set.
 * @param ended rejects when the server's process is gone
 * @throws Error after 90 s, or when the server has another password
 */
export async function neo4jSignIn(uri: string, password: string, ended: Promise<never>): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  let refused: unknown;
  while (performance.now() < deadline) {
    try {
      await Promise.race([answers(uri, password), ended]);
      return;
    } catch (error) {
      if (!(error instanceof Neo4jError)) throw error;
      if (error.code.endsWith("Security.Unauthorized") || error.code.endsWith("Security.CredentialsExpired")) {
        // Three wrong passwords would lock the user out for seconds: at most one of each is tried.
        if (refused) throw anotherPassword(error);
        refused = error;
        await setPassword(uri, password).catch((cause: unknown) => {
          throw anotherPassword(cause);
        });
        continue;
      }
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 250)), ended]);
    }
  }
  throw new Error(`Neo4j did not answer within ${READY_WITHIN_MS / 1000} s.`);
}

function anotherPassword(cause: unknown): Error {
  return new Error(
    "The Neo4j there has another password: write that into the file `password` in .neo4j (NEO4J_HOME_FOLDER), or remove its data.",
    { cause },
  );
}

async function answers(uri: string, password: string): Promise<void> {
  await run(uri, password, undefined, "RETURN 1");
}

async function setPassword(uri: string, password: string): Promise<void> {
  const statement = "ALTER CURRENT USER SET PASSWORD FROM $from TO $to";
  await run(uri, FIRST_PASSWORD, "system", statement, { from: FIRST_PASSWORD, to: password });
}

async function run(uri: string, password: string, database: string | undefined, text: string, parameters = {}) {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password), {
    connectionTimeout: 2000,
    maxTransactionRetryTime: 0,
  });
  const session = driver.session(database ? { database } : {});
  try {
    await session.run(text, parameters);
  } finally {
    await session.close();
    await driver.close();
  }
}
