const SKIPPED_OR_MACRO =
  /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|\bID\(/g;

const written = new Map<string, string>();

/**
 * Writes the store's own identity function where a statement says `ID(`: `elementId` or `id`. Strings, comments and
 * quoted names are left alone. The application's texts are few and static, so the results are kept.
 */
export function writeIdFunction(text: string, name: "elementId" | "id"): string {
  const key = `${name} ${text}`;
  let result = written.get(key);
  if (result === undefined) {
    result = text.replace(SKIPPED_OR_MACRO, (match) => (match === "ID(" ? `${name}(` : match));
    written.set(key, result);
  }
  return result;
}
