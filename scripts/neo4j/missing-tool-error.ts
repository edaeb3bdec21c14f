/** Neo4j cannot be started here because a program is missing: Java or Maven. */
export class MissingToolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MissingToolError";
  }
}
