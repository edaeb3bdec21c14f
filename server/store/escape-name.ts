/** Longest label, relationship type or property key that is accepted, in UTF-16 units. */
export const MAX_NAME_LENGTH = 500;

/** A label, type or key that cannot be written into a statement. `name` holds what was refused, unchanged. */
export class NameError extends Error {
  override readonly name = "NameError";
  readonly refused: string;

  constructor(refused: string, why: string) {
    super(`"${refused.length > 60 ? `${refused.slice(0, 60)}…` : refused}" cannot be a name: ${why}`);
    this.refused = refused;
  }
}

/**
 * Writes a label, relationship type or property key as a quoted Cypher name that both stores read alike, backticks
 * included. A name that is not part of a static text gets into a statement in this way only, or by the function below.
 *
 * Backticks are doubled. Neo4j reads `\uXXXX` anywhere in a text, also inside backticks and before it looks for the
 * closing one, so a name with a backslash followed by `u` cannot be written safely and is refused; so is NUL, which
 * ends a name in some engines, and a lone surrogate, which does not survive UTF-8.
 * @throws NameError
 */
export function escapeName(name: string): string {
  if (name === "") throw new NameError(name, "it is empty.");
  if (name.length > MAX_NAME_LENGTH) throw new NameError(name, `it is longer than ${MAX_NAME_LENGTH} characters.`);
  if (name.includes("\0")) throw new NameError(name, "it holds a NUL character.");
  if (/\\u/i.test(name)) throw new NameError(name, "it holds a Unicode escape (\\u), which Cypher would decode.");
  if (/\p{Surrogate}/u.test(name)) throw new NameError(name, "it holds half of a surrogate pair.");
  return `\`${name.replaceAll("`", "``")}\``;
}

/**
 * The same for what a Neo4j of someone else's already has, whatever that is, in text that only Neo4j reads: a backslash is
 * written as the escape that Neo4j decodes, so nothing need be refused.
 */
export function escapeExistingName(name: string): string {
  return `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;
}
