import { Neo4jError } from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { toStoreError } from "../../server/store/neo4j/neo4j-errors.ts";
import { StoreError } from "../../server/store/store-error.ts";

function shown(message: string): string {
  const error = toStoreError(new Neo4jError(message, "Neo.ClientError.Statement.ExternalResourceFailed", "50N42", ""));
  if (!(error instanceof StoreError)) throw new Error("An error of the driver's stayed what it was.");
  return error.message;
}

describe("what is shown of a message of Neo4j's", () => {
  it.each([
    [
      "Couldn't load file:///home/ana/secret.csv from bolt://10.0.0.7:7687 now",
      "Couldn't load (address) from (address) now",
    ],
    ["No route to neo4j+s://ana:canary@db.example.com:7687/x", "No route to (address)"],
    ["Cannot read file:/home/ana/secret.csv", "Cannot read (path)"],
    ["Cannot read /var/lib/neo4j/import/secret.csv now", "Cannot read (path) now"],
    ["Cannot read /home/ana/große Pläne/secret.csv now", "Cannot read (path) now"],
    ["Cannot read 'C:\\Users\\Ána\\secret.csv'", "Cannot read '(path)'"],
    ["It failed.\n\tat org.neo4j.Secret.run(Secret.java:7)", "It failed."],
    [
      "Invalid input 'RETRUN': expected 'RETURN' (line 1, column 1 (offset: 0))\n\"RETRUN 'secret'\"\n ^",
      "Invalid input 'RETRUN': expected 'RETURN'",
    ],
    ["\n", "Neo4j could not run the statement."],
  ])("row 43: %j has no path, address, stack or statement", (message, words) => {
    expect(shown(message)).toBe(words);
  });

  it.each(["/ by zero", "Expected 1/2, not n.a/b/c", "1 / 2 of a / b"])("leaves %j as it is", (message) => {
    expect(shown(message)).toBe(message);
  });
});
