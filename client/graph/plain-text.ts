/** Longest caption kept on a node or edge, in code points; a panel shows the whole value from the properties. */
const MAX_CAPTION = 200;

// Bidirectional controls reorder what stands around them, zero-width characters hide in it, C0 and C1 do anything.
const CONTROLS = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
/** What most names are: words of ASCII with one blank between them. Nothing of it needs to be cleaned. */
const HARMLESS = /^[!-~]+(?: [!-~]+)*$/;

/**
 * One harmless line of text: white space becomes single blanks, control and direction characters become U+FFFD so that
 * they are seen and do nothing, and more than `limit` code points end in an ellipsis. May be empty.
 */
export function plainText(text: string, limit = MAX_CAPTION): string {
  if (text.length <= limit && HARMLESS.test(text)) return text;
  // Slicing by code units first keeps a value of megabytes from being scanned whole.
  const head = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
  const clean = head.replace(/\s+/gu, " ").trim().replace(CONTROLS, "\uFFFD").replace(LONE_SURROGATES, "\uFFFD");
  const points = Array.from(clean);
  return points.length > limit || head.length < text.length
    ? `${points
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`
    : clean;
}
