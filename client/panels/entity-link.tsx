import { mainLabel } from "../../contract/graph.ts";
import type { GraphNode } from "../../contract/values.ts";
import { captionOf } from "../graph/caption.ts";
import { entityIn } from "../graph/stand-in.ts";
import { goTo, goToEntity } from "../state/bring.ts";
import { useClew } from "./clew-context.ts";
import { EntityMark } from "./marks/entity-mark.tsx";

/** An entity of the picture by name; pressing it selects it, and opens the group that holds it. */
export function EntityLink({ id }: { readonly id: string }) {
  const clew = useClew();
  const entity = entityIn(clew.graph, id);
  if (!entity) return null;
  return (
    <button type="button" className="link" onClick={() => goToEntity(clew, id)}>
      <bdi>{entity.label}</bdi>
    </button>
  );
}

/** An entity that an answer named; pressing it goes there, adding it where it is not on the canvas. */
export function FoundEntity({ node, size = 16 }: { readonly node: GraphNode; readonly size?: number }) {
  const clew = useClew();
  return (
    <button type="button" className="cell-entity" onClick={() => void goTo(clew, node)}>
      <EntityMark kind={mainLabel(node.labels)} size={size} />
      <span className="name">
        <bdi>{captionOf(node)}</bdi>
      </span>
    </button>
  );
}
