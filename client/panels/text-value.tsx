import { plainText } from "../graph/plain-text.ts";

/** Text from the graph: shown as text, apart from the direction of what stands around it. */
export function GraphText({ text, limit }: { readonly text: string; readonly limit?: number }) {
  return <bdi>{plainText(text, limit ?? 2000)}</bdi>;
}
