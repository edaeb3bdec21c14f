import type { GraphNode } from "../../contract/values.ts";
import { MOST_VIEW_NODES } from "../../contract/views.ts";
import { problemOf, saysStoreIsGone } from "../api.ts";
import { captionOf } from "../graph/caption.ts";
import { entitiesIn } from "../graph/stand-in.ts";
import { subgraphOfPath } from "../graph/subgraph-of-path.ts";
import { words } from "../words/words.ts";
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
    const answer = await during(clew.busy, words().adding.way.underWay(name), (signal) =>
      clew.api("paths", { body }, { signal }),
    );
    const [path] = answer.paths;
    const end = path?.nodes.at(-1);
    const piece = path ? subgraphOfPath(answer, path) : { nodes: [node], relationships: [], truncated: false };
    const goal = end === undefined ? null : nameOf(clew, end);
    const label = goal === null ? null : () => words().adding.way.step(name, goal);
    if (!(await addToCanvas(clew, piece, label)) || !graph.hasNode(node.id)) return;
    select(view, { node: node.id });
    canvas.current?.reveal(...(path?.nodes ?? [node.id]));
    if (path) {
      announce(clew.page, words().adding.way.added(path.nodes.map((id) => nameOf(clew, id))));
      return;
    }
    const first = to.length > MOST_VIEW_NODES ? MOST_VIEW_NODES : null;
    const none = words().adding.way.none(name, LONGEST_WAY, first);
    toast(clew.toasts, none);
    announce(clew.page, none);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === "cancelled" || saysStoreIsGone(problem)) return;
    toast(clew.toasts, problem.message, { tone: "problem" });
    announce(clew.page, problem.message);
  }
}
