import { isTagged, type WireValue } from "../../contract/values.ts";

/** A property's value as texts that can be chosen and looked through, exactly; a list gives those of its members. */
export function textsOf(value: WireValue): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.map(textOf))] : [textOf(value)];
}

function textOf(value: WireValue): string {
  if (typeof value === "string") return value;
  if (isTagged(value) && typeof value._value === "string") return value._value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
