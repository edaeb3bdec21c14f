import { isGroup } from "../graph/stand-in.ts";
import type { Target } from "../state/view.ts";
import { useClew } from "./clew-context.ts";
import { EntityDetails } from "./entity-details.tsx";
import { GroupDetails } from "./group-details.tsx";
import { RelationshipDetails } from "./relationship-details.tsx";

/** The side panel about one entity, group or relationship. */
export function Details({ target }: { readonly target: Target }) {
  const { graph } = useClew();
  if ("edge" in target) return <RelationshipDetails id={target.edge} />;
  return isGroup(graph, target.node) ? <GroupDetails id={target.node} /> : <EntityDetails id={target.node} />;
}
