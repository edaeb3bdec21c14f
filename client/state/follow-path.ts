import type { PathsOutput } from "../../contract/paths.ts";
import { subgraphOfPath } from "../graph/subgraph-of-path.ts";
import { words } from "../words/words.ts";
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
  else if (answer) announce(clew.page, words().pathfinding.none);
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
    const added = await addToCanvas(clew, subgraphOfPath(answer, path), () => words().pathfinding.showStep);
    if (!added) return;
    // What was added may have brought back a hidden group.
    openGroupsOf(clew, path.nodes);
  }
  if (clew.paths.store.getState().chosen !== index) return;
  clew.view.setState({ path: { nodes: new Set(path.nodes), edges: new Set(path.relationships) }, touched: true });
  clew.canvas.current?.reveal(...path.nodes);
  const names = path.nodes.map((id) => nameOf(clew, id));
  announce(clew.page, `${opened}${words().pathfinding.follow(index + 1, answer.paths.length, names)}`);
}

/** Hides everything but the path that is followed, as one step. */
export function keepPath(clew: Clew): void {
  const { path } = clew.view.getState();
  if (!path) return;
  const nodes = clew.graph.filterNodes((id) => !path.nodes.has(id));
  const edges = clew.graph.filterEdges(
    (id, _edge, source, target) => !path.edges.has(id) && path.nodes.has(source) && path.nodes.has(target),
  );
  hide(clew, () => words().pathfinding.keepStep, nodes, edges);
  announce(clew.page, words().pathfinding.kept(nodes.length));
}

export function closePaths(clew: Clew): void {
  clew.paths.close();
  clew.view.setState({ path: null });
}

/** How many paths of how many relationships an answer has, in words. */
export function pathsInWords({ paths }: PathsOutput): string {
  const [least, most] = [paths[0]?.relationships.length ?? 0, paths.at(-1)?.relationships.length ?? 0];
  const { none, between, shortest } = words().pathfinding.found;
  if (paths.length === 0) return none;
  return least < most ? between(paths.length, least, most) : shortest(paths.length, most);
}

/** What was looked through, in words: for an answer without paths. */
export function searchedInWords(clew: Clew): string {
  const { question } = clew.paths.store.getState();
  if (!question) return "";
  const { upTo, alongArrows, nothingDisputed, nothingSingle, through, past } = words().pathfinding.searched;
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(clew, id));
  const parts = [upTo(question.maxLength)];
  if (question.direction !== "both") parts.push(alongArrows);
  if (!question.disputed) parts.push(nothingDisputed);
  if (!question.single) parts.push(nothingSingle);
  if (question.through.length > 0) parts.push(through(names(question.through)));
  if (question.avoid.length > 0) parts.push(past(names(question.avoid.slice(0, 3)), question.avoid.length > 3));
  return parts.join("; ");
}
