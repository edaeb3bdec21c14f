import type { Target } from "../state/view.ts";
import { EntityDetails } from "./entity-details.tsx";
import { RelationshipDetails } from "./relationship-details.tsx";

/** The side panel about one entity or relationship. */
export function Details({ target }: { readonly target: Target }) {
  return "node" in target ? <EntityDetails id={target.node} /> : <RelationshipDetails id={target.edge} />;
}
