/**
 * Quotes a label, relationship type or property key for Cypher text: the one place where such names are escaped.
 *
 * Backticks are doubled. Backslashes are written as `\u005C`, because Cypher decodes `\uXXXX` before it looks for
 * quotes: a name that contains the six characters `\u0060` would otherwise end the quoting.
 */
export function quoteName(name: string): string {
  return `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;
}
