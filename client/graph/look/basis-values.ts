import type { WireValue } from "../../../contract/values.ts";
import type { ExplorerGraph } from "../explorer-graph.ts";
import { isMissing, propertyOf } from "../filter.ts";
import { numberOf, type Scale, scaleOf } from "../scale-of.ts";
import { entitiesIn, entitiesOf } from "../stand-in.ts";
import { valueText } from "../value-text.ts";
import { type Basis, isGrouping } from "./look-rules.ts";

/** What a basis says of the nodes on the canvas; who has no value, or an infinite one, is in neither map. */
export type BasisValues =
  | { readonly kind: "numbers"; readonly scale: Scale; readonly of: ReadonlyMap<string, number> }
  | { readonly kind: "categories"; readonly of: ReadonlyMap<string, string> };

/** The category of entities without a label, as links and saved views keep it. */
export const UNLABELLED = "No label";

export function basisValues(graph: ExplorerGraph, basis: Basis): BasisValues {
  const nodes = graph.nodes();
  // Of a group all members have to say the same, where it does not itself.
  const categories = (nameOf: (id: string) => string | null, isNamed = (_: string) => false): BasisValues => ({
    kind: "categories",
    of: withValue(nodes, (id) => {
      const [first, ...others] = new Set((isNamed(id) ? [id] : entitiesOf(graph, [id])).map(nameOf));
      return others.length === 0 ? (first ?? null) : null;
    }),
  });
  const attributes = new Map(entitiesIn(graph).map((entity) => [entity.id, entity.attributes]));
  if (basis.by === "kind") return categories((id) => attributes.get(id)?.kind || UNLABELLED);
  if (basis.by === "metric") {
    const { values } = basis.measurement;
    const valueFor = (id: string): number | null => values.get(id) ?? null;
    if (!isGrouping(basis)) return { kind: "numbers", scale: "number", of: withValue(nodes, valueFor) };
    return categories(
      (id) => valueFor(id)?.toString() ?? null,
      (id) => values.has(id),
    );
  }
  const valueFor = (id: string): WireValue => {
    const value = propertyOf(attributes.get(id)?.properties ?? {}, basis.property);
    return isMissing(value) ? null : value;
  };
  const scale = scaleOf(nodes.map(valueFor));
  if (scale === null)
    return categories((id) => {
      const value = valueFor(id);
      return value === null ? null : valueText(value);
    });
  const number = (id: string): number | null => {
    const value = numberOf(valueFor(id), scale);
    return Number.isFinite(value) ? value : null;
  };
  return { kind: "numbers", scale, of: withValue(nodes, number) };
}

function withValue<T>(nodes: readonly string[], valueFor: (id: string) => T | null): ReadonlyMap<string, T> {
  return new Map(
    nodes.flatMap((id): [string, T][] => {
      const value = valueFor(id);
      return value === null ? [] : [[id, value]];
    }),
  );
}
