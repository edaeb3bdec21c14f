import type { JsNode } from "@grafeo-db/js";
import { CLEW_LABEL, EVIDENCE_LABEL } from "../../../contract/graph.ts";
import { leaveText } from "./border-names.ts";
import type { NodeTexts } from "./engine-protocol.ts";

/** What there is to search of a node: nothing for none, for nodes that are not domain, and for those without text. */
export function nodeTexts(node: JsNode | null): NodeTexts[] {
  if (!node || node.hasLabel(EVIDENCE_LABEL) || node.hasLabel(CLEW_LABEL)) return [];
  const texts: [string, string | string[]][] = [];
  for (const [key, value] of Object.entries(node.properties() as Record<string, unknown>)) {
    if (typeof value === "string" && value !== "") texts.push([leaveText(key), leaveText(value)]);
    else if (Array.isArray(value)) {
      const strings = value.filter((element) => typeof element === "string" && element !== "");
      if (strings.length > 0) texts.push([leaveText(key), strings.map(leaveText)]);
    }
  }
  // An identifier is made for machines: it counts where there is nothing else to find a node by.
  const worthIt = texts.length > 1 ? texts.filter(([key]) => key !== "id") : texts;
  return worthIt.length > 0 ? [{ node: node.id, labels: node.labels.map(leaveText), texts: worthIt }] : [];
}
