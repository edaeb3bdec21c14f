/**
 * Text that the engine cannot hold as it is, and what stands for it inside. A backtick cannot be written in a name of its
 * Cypher at all; the property keys below collide with the ones it uses itself to describe nodes and relationships;
 * a key that begins with `$` would be read as a tagged value, and `__proto__` is lost on the way through its binding.
 *
 * Private-use characters stand for what was replaced, so that every text has exactly one spelling inside. Values are
 * spelled like names, so that `type(r) = $type` and `labels(n)` mean the same as outside; one character stands for one,
 * so that lengths and positions stay.
 */
const BACKTICK = "\u{10FF7C}";
const MARK = "\u{10FF7D}";
const RESERVED = new Set(["_id", "_labels", "_type", "_source", "_target", "__proto__"]);

/** A label, type, variable or string value as the engine holds it. */
export function enterText(text: string): string {
  return text.replaceAll(MARK, `${MARK}0`).replaceAll(BACKTICK, `${MARK}1`).replaceAll("`", BACKTICK);
}

/** A property or map key as the engine holds it. */
export function enterKey(key: string): string {
  const name = enterText(key);
  return RESERVED.has(key) || key.startsWith("$") ? `${MARK}2${name}` : name;
}

/** The text or key that `enterText` or `enterKey` was given. */
export function leaveText(text: string): string {
  const bare = text.startsWith(`${MARK}2`) ? text.slice(MARK.length + 1) : text;
  return bare.replaceAll(BACKTICK, "`").replaceAll(`${MARK}1`, BACKTICK).replaceAll(`${MARK}0`, MARK);
}
