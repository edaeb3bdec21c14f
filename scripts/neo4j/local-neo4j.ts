/** A Neo4j that this program started and will stop. */
export interface LocalNeo4j {
  readonly uri: string;
  readonly username: "neo4j";
  readonly password: string;
  /** `Java 17`, `Docker`: for saying what runs. */
  readonly by: string;
  /** Rejects when the server ends without having been stopped. */
  readonly ended: Promise<never>;
  /** Asks it to stop and waits until it has; kills it after half a minute. */
  stop(): Promise<void>;
}
