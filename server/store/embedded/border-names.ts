/**
 * Names that the engine cannot hold as they are, and what stands for them inside it. A backtick cannot be written in
 * its Cypher at all; the property keys below collide with the ones it uses itself to describe nodes and relationships;
 * a key that begins with `$` would be read as a tagged value, and `__proto__` is lost on the way through its binding.
 *
 * A private-use character marks what was replaced, so that every name has exactly one spelling inside.
 */
const MARK = "\u{10FF7D}";
const RESERVED = new Set(["_id", "_labels", "_type", "_source", "_target", "__proto__"]);

/** A label, type or variable as the engine holds it. */
export function enterName(name: string): string {
  return name.replaceAll(MARK, `${MARK}0`).replaceAll("`", `${MARK}1`);
}

/** A property or map key as the engine holds it. */
export function enterKey(key: string): string {
  const name = enterName(key);
  return RESERVED.has(key) || key.startsWith("$") ? `${MARK}2${name}` : name;
}

/** The name or key that `enterName` or `enterKey` was given. */
export function leaveName(name: string): string {
  if (!name.includes(MARK)) return name;
  const bare = name.startsWith(`${MARK}2`) ? name.slice(MARK.length + 1) : name;
  return bare.replaceAll(`${MARK}1`, "`").replaceAll(`${MARK}0`, MARK);
}
