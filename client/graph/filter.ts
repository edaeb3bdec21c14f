import type { WireMap, WireValue } from "../../contract/values.ts";
import type { FilterCondition, PropertyCondition } from "../../contract/view-filter.ts";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "./explorer-graph.ts";
import { numberOf } from "./scale-of.ts";
import { textsOf } from "./texts-of.ts";

export interface Matches {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The last values by each metric, by node; none of one that was not taken. */
export type Measured = ReadonlyMap<string, { readonly values: ReadonlyMap<string, number> }>;

/** What meets all conditions, of which those by a metric that was not taken ask for nothing: such entities, groups that hold one, and such relationships between two of them. */
export function matchesOf(graph: ExplorerGraph, conditions: readonly FilterCondition[], measured: Measured): Matches {
  const nodeTests = conditions.map((condition) => nodeTest(condition, measured)).filter((test) => test !== null);
  const edgeTests = conditions.map(edgeTest).filter((test) => test !== null);
  const nodes = new Set<string>();
  graph.forEachNode((id, node) => {
    const meets = (entity: NodeAttributes, own: string) => nodeTests.every((test) => test(entity, graph, id, own));
    const held = node.held?.nodes;
    if (held ? held.some((member) => meets(member.attributes, member.id)) : meets(node, id)) nodes.add(id);
  });
  const edges = new Set<string>();
  graph.forEachEdge((id, edge, source, target) => {
    if (nodes.has(source) && nodes.has(target) && edgeTests.every((test) => test(edge))) edges.add(id);
  });
  return { nodes, edges };
}

/** The relationships that an entity has on the canvas; one with itself counts once. */
export function shownDegree(graph: ExplorerGraph, id: string): number {
  return (graph.degree(id) + graph.degreeWithoutSelfLoops(id)) / 2;
}

/**
 * @param id the node of the canvas, which may be the group that holds the entity
 * @param own the entity's
 */
type NodeTest = (node: NodeAttributes, graph: ExplorerGraph, id: string, own: string) => boolean;

function nodeTest(condition: FilterCondition, measured: Measured): NodeTest | null {
  switch (condition.test) {
    case "kind": {
      const kinds = new Set(condition.kinds);
      return ({ kind }) => kinds.has(kind);
    }
    case "degree":
      return (_, graph, id) => isWithin(shownDegree(graph, id), condition);
    case "metric":
    case "group": {
      const values = measured.get(condition.metric)?.values;
      if (values === undefined) return null;
      // What was measured in a group has no value of its own.
      const valueFor = (id: string, own: string) => values.get(own) ?? values.get(id) ?? Number.NaN;
      if (condition.test === "metric") return (_, __, id, own) => isWithin(valueFor(id, own), condition);
      const groups = new Set(condition.groups);
      return (_, __, id, own) => groups.has(String(valueFor(id, own)));
    }
    case "type":
      return null;
    default: {
      const test = condition.of === "entity" ? propertyTest(condition) : null;
      return test && (({ properties }) => test(properties));
    }
  }
}

function edgeTest(condition: FilterCondition): ((edge: EdgeAttributes) => boolean) | null {
  if (condition.test === "type") {
    const types = new Set(condition.types);
    return ({ type }) => types.has(type);
  }
  if (!("property" in condition) || condition.of === "entity") return null;
  const test = propertyTest(condition);
  return ({ properties }) => test(properties);
}

function propertyTest(condition: PropertyCondition): (properties: WireMap) => boolean {
  const test = valueTest(condition);
  return (properties) => {
    const value = propertyOf(properties, condition.property);
    return isMissing(value) ? condition.missing : test(value);
  };
}

function valueTest(condition: PropertyCondition): (value: WireValue) => boolean {
  switch (condition.test) {
    case "range":
      return (value) => isWithin(numberOf(value, condition.scale), condition);
    case "values": {
      const values = new Set(condition.values);
      return (value) => textsOf(value).some((text) => values.has(text));
    }
    case "contains": {
      const wanted = folded(condition.text);
      return (value) => textsOf(value).some((text) => folded(text).includes(wanted));
    }
  }
}

/** A property as it stands on the element itself, whatever the property is called; null where there is none. */
export function propertyOf(properties: WireMap, property: string): WireValue {
  return (Object.hasOwn(properties, property) ? properties[property] : null) ?? null;
}

/** Nothing, an empty text and an empty list are all no value. */
export function isMissing(value: WireValue): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Without accents, case and ligatures, so that "nicolas" finds "Nicolás", and "file" finds "ﬁle". */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function isWithin(value: number, { from, to }: { readonly from: number | null; readonly to: number | null }): boolean {
  return !Number.isNaN(value) && (from === null || value >= from) && (to === null || value <= to);
}
