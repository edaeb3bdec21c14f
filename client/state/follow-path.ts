import type { PathsOutput } from "../../contract/paths.ts";
import { subgraphOfPath } from "../graph/subgraph-of-path.ts";
import { plural } from "../words/plural.ts";
import { addToCanvas } from "./bring.ts";
import type { Clew } from "./clew.ts";
import { nameOf } from "./expand.ts";
import { hide } from "./exploration.ts";
import { openGroupsOf } from "./groups.ts";
import { announce } from "./page.ts";
import type { PathQuestion } from "./path-question.ts";

/** Looks for paths between two entities, and follows the first. */
export async function askPaths(clew: Clew, question: PathQuestion): Promise<void> {
  clew.view.setState({ path: null });
  clew.page.setState({ details: null, menu: null, narrowTab: "canvas" });
  await clew.paths.ask(question);
  const { answer, problem } = clew.paths.store.getState();
  if (problem) announce(clew.page, problem.message);
  else if (answer && answer.paths.length > 0) await followPath(clew, 0);
  else if (answer) announce(clew.page, "No path found");
}

/** Makes a path of the answer stand out. Groups on its way are opened, and what is not on the canvas is added, a step each. */
export async function followPath(clew: Clew, index: number): Promise<void> {
  const { answer } = clew.paths.store.getState();
  const path = answer?.paths[index];
  if (!answer || !path) return;
  clew.paths.store.setState({ chosen: index });
  const opened = openGroupsOf(clew, path.nodes);
  const missing = [...path.nodes, ...path.relationships].some(
    (id) => !clew.graph.hasNode(id) && !clew.graph.hasEdge(id),
  );
  if (missing) {
    const added = await addToCanvas(clew, subgraphOfPath(answer, path), "Show path");
    if (!added) return;
    // What was added may have brought back a hidden group.
    openGroupsOf(clew, path.nodes);
  }
  if (clew.paths.store.getState().chosen !== index) return;
  clew.view.setState({ path: { nodes: new Set(path.nodes), edges: new Set(path.relationships) }, touched: true });
  clew.canvas.current?.reveal(...path.nodes);
  const names = path.nodes.map((id) => nameOf(clew, id)).join(", ");
  announce(clew.page, `${opened}Path ${index + 1} of ${answer.paths.length}: ${names}`);
}

/** Hides everything but the path that is followed, as one step. */
export function keepPath(clew: Clew): void {
  const { path } = clew.view.getState();
  if (!path) return;
  const nodes = clew.graph.filterNodes((id) => !path.nodes.has(id));
  const edges = clew.graph.filterEdges(
    (id, _edge, source, target) => !path.edges.has(id) && path.nodes.has(source) && path.nodes.has(target),
  );
  hide(clew, "Keep the path only", nodes, edges);
  announce(clew.page, `${plural(nodes.length, "entity", "entities")} hidden`);
}

export function closePaths(clew: Clew): void {
  clew.paths.close();
  clew.view.setState({ path: null });
}

/** How many paths of how many relationships an answer has, in words. */
export function pathsInWords({ paths }: PathsOutput): string {
  const [least, most] = [paths[0]?.relationships.length ?? 0, paths.at(-1)?.relationships.length ?? 0];
  if (paths.length === 0) return "No path";
  if (least < most) return `${paths.length} paths of ${least} to ${plural(most, "relationship", "relationships")}`;
  return `${plural(paths.length, "shortest path", "shortest paths")} of ${plural(most, "relationship", "relationships")}`;
}

/** What was looked through, in words: for an answer without paths. */
export function searchedInWords(clew: Clew): string {
  const { question } = clew.paths.store.getState();
  if (!question) return "";
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(clew, id)).join(", ");
  const parts = [`paths of up to ${plural(question.maxLength, "relationship", "relationships")}`];
  if (question.direction !== "both") parts.push("along the arrows only");
  if (!question.disputed) parts.push("over nothing disputed");
  if (!question.single) parts.push("over nothing with a single origin");
  if (question.through.length > 0) parts.push(`through ${names(question.through)}`);
  if (question.avoid.length > 0)
    parts.push(`past ${names(question.avoid.slice(0, 3))}${question.avoid.length > 3 ? " and others" : ""}`);
  return parts.join("; ");
}
