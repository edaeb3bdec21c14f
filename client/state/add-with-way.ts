import type { GraphNode } from "../../contract/values.ts";
import { MOST_VIEW_NODES } from "../../contract/views.ts";
import { problemOf, saysStoreIsGone } from "../api.ts";
import { captionOf } from "../graph/caption.ts";
import { entitiesIn } from "../graph/stand-in.ts";
import { subgraphOfPath } from "../graph/subgraph-of-path.ts";
import { addToCanvas } from "./bring.ts";
import { during } from "./busy.ts";
import type { Clew } from "./clew.ts";
import { nameOf } from "./expand.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";
import { select } from "./view.ts";

/** Relationships of the longest way that is looked for. */
const LONGEST_WAY = 6;

/**
 * Adds an entity with the shortest way from it to anything on the canvas, as one step, and selects it. Where there is
 * none it says what was looked through, and adds the entity alone. Problems are shown, not thrown.
 */
export async function addWithWay(clew: Clew, node: GraphNode): Promise<void> {
  const { graph, view, canvas } = clew;
  const name = captionOf(node);
  const to = entitiesIn(graph).map(({ id }) => id);
  if (to.length === 0 || to.includes(node.id)) return;
  try {
    const body = { from: node.id, to: to.slice(0, MOST_VIEW_NODES), maxLength: LONGEST_WAY, mode: "shortest" as const };
    const answer = await during(clew.busy, `Looking for a way from ${name} to the canvas`, (signal) =>
      clew.api("paths", { body }, { signal }),
    );
    const [path] = answer.paths;
    const end = path?.nodes.at(-1);
    const only = to.length > MOST_VIEW_NODES ? `the first ${MOST_VIEW_NODES.toLocaleString("en")} entities of ` : "";
    const piece = path ? subgraphOfPath(answer, path) : { nodes: [node], relationships: [], truncated: false };
    const label = end === undefined ? `Add ${name}` : `Add ${name} with the way to ${nameOf(clew, end)}`;
    if (!(await addToCanvas(clew, piece, path ? label : null)) || !graph.hasNode(node.id)) return;
    select(view, { node: node.id });
    canvas.current?.reveal(...(path?.nodes ?? [node.id]));
    if (path) {
      announce(clew.page, `Added with the way: ${path.nodes.map((id) => nameOf(clew, id)).join(", ")}`);
      return;
    }
    const none =
      `${name} was added alone: no way leads from it to ${only}what is on the canvas. Looked through: ` +
      `paths of up to ${LONGEST_WAY} relationships in either direction, over all but what is only denied or was retracted.`;
    toast(clew.toasts, none);
    announce(clew.page, none);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === "cancelled" || saysStoreIsGone(problem)) return;
    toast(clew.toasts, problem.message, { tone: "problem" });
    announce(clew.page, problem.message);
  }
}
