import type { GraphNode, WireMap } from "../../contract/values.ts";
import { words } from "../words/words.ts";
import { plainText } from "./plain-text.ts";

const PREFERRED = ["name", "title", "label", "caption", "displayName", "fullName", "username", "code"];
const LABEL_LIKE = /(name|title|label|caption)$/i;
/** A text property up to this long reads as a caption; a longer one is prose. */
const SHORT_TEXT = 80;

function textOf(properties: WireMap, key: string): string {
  const value = Object.hasOwn(properties, key) ? properties[key] : null;
  if (typeof value === "string") return plainText(value);
  return typeof value === "number" ? String(value) : "";
}

/**
 * What a node is called: its name, else its title, else a property whose key ends like one, else its first short text
 * property, else its id. Always a non-empty, harmless line.
 */
export function captionOf(node: GraphNode): string {
  const { properties } = node;
  for (const key of PREFERRED) {
    const text = textOf(properties, key);
    if (text !== "") return text;
  }
  const keys = Object.keys(properties);
  for (const key of keys) {
    const text = LABEL_LIKE.test(key) ? textOf(properties, key) : "";
    if (text !== "") return text;
  }
  for (const key of keys) {
    const value = properties[key];
    if (key === "id" || typeof value !== "string" || value.length > SHORT_TEXT) continue;
    const text = plainText(value);
    if (text !== "") return text;
  }
  return textOf(properties, "id") || plainText(node.id) || words().blanks.noName;
}

/** A relationship type in words: `TOOK_PART_IN` is "took part in", `actedIn` is "acted in". Never empty. */
export function typeInWords(type: string): string {
  const parts = type.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2").replace(/[_\s]+/gu, " ");
  return plainText(parts, 80).toLowerCase() || words().canvas.related;
}
