import { useEffect, useRef, useState } from "react";
import type { Box } from "../canvas/box-grid.ts";
import type { CanvasEvents } from "../canvas/canvas-events.ts";
import { DOUBLE_CLICK_MS } from "../canvas/gestures.ts";
import { type CoveredWhen, GraphCanvas } from "../canvas/graph-canvas.ts";
import type { CanvasView } from "../graph/canvas-view.ts";
import type { Clew } from "../state/clew.ts";
import { describeNode } from "../state/describe.ts";
import { closeDetails, openDetails } from "../state/details.ts";
import { toggleExpansion } from "../state/expand.ts";
import { dragged, togglePin } from "../state/moves.ts";
import { announce } from "../state/page.ts";
import { clearSelection, select, selectAll } from "../state/view.ts";
import { spoken } from "../words/language.ts";
import { words } from "../words/words.ts";
import { adaptCanvas } from "./canvas-adapter.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { KEYBOARD_STOP } from "./keyboard-stop.ts";
import { useCounts } from "./use-counts.ts";

/** The element that the canvas draws in. It takes the keyboard as one stop; arrows walk the graph inside. */
export function CanvasHost() {
  const clew = useClew();
  const host = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [outline, setOutline] = useState<CanvasEvents["area"]["outline"]>(null);
  const counts = useCounts();
  useEffect(() => {
    if (!host.current) return;
    try {
      return mount(clew, host.current, setOutline);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, [clew]);
  const walking = useSlice(clew.view, (view) => view.focusedNode !== null || view.focusedEdge !== null);
  const start = useSlice(clew.catalogue, (state) => state.start);
  return (
    <>
      <div
        ref={host}
        className="canvas-host"
        data-canvas=""
        data-start={start}
        data-walking={walking ? "" : undefined}
        role="application"
        {...KEYBOARD_STOP}
        aria-label={words().stage.graph(counts.nodes, counts.edges, counts.inGroups)}
        onFocus={(event) => {
          const { focusedNode } = clew.view.getState();
          if (event.target === host.current && focusedNode !== null && clew.graph.hasNode(focusedNode)) {
            announce(clew.page, describeNode(clew, focusedNode));
          }
        }}
      />
      {outline === null ? null : (
        <svg className="area-outline" aria-hidden="true">
          <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(" ")} />
        </svg>
      )}
      {problem === null ? null : (
        <div className="center-note">
          <p role="alert">{words().stage.notDrawn(problem)}</p>
        </div>
      )}
    </>
  );
}

/** What lies over the canvas, px from its top left corner. */
function coveredParts(element: HTMLElement, when: CoveredWhen): Box[] {
  const { left, top } = element.getBoundingClientRect();
  // The minimap goes when everything is in view, and comes, to the place that it keeps, when something no longer is.
  const over = {
    now: "[data-over-canvas]:not([hidden])",
    moved: "[data-over-canvas]",
    "all shown": "[data-over-canvas='']",
  }[when];
  return [...(element.parentElement?.querySelectorAll(over) ?? [])].map((part) => {
    const box = part.getBoundingClientRect();
    return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
  });
}

/** The keyboard's place is drawn only while the canvas has the keyboard. */
function withKeyboard(view: CanvasView, focused: boolean): CanvasView {
  return focused ? view : { ...view, focusedNode: null, focusedEdge: null };
}

function mount(
  clew: Clew,
  element: HTMLElement,
  drawOutline: (outline: CanvasEvents["area"]["outline"]) => void,
): () => void {
  const { graph, view } = clew;
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  const canvas = new GraphCanvas(element, graph, {
    theme: view.getState().theme,
    reducedMotion: reduced.matches,
    covered: (when) => coveredParts(element, when),
  });
  const port = adaptCanvas(canvas);
  clew.canvas.current = port;
  const look = () => canvas.setView(withKeyboard(view.getState(), document.activeElement === element));
  look();
  element.addEventListener("focus", look);
  element.addEventListener("blur", look);
  const { camera } = view.getState();
  if (camera) port.jumpTo(camera);
  else if (graph.order > 0) port.fit();

  let opening: ReturnType<typeof setTimeout> | undefined;
  const onMotion = () => {
    canvas.reducedMotion = reduced.matches;
  };
  reduced.addEventListener("change", onMotion);
  const ends = [
    view.subscribe(look),
    spoken.subscribe(() => canvas.wordsChanged()),
    clew.page.subscribe(({ toolPanel }, before) => {
      // In the next frame, when the panel stands there.
      if (toolPanel !== before.toolPanel) requestAnimationFrame(() => canvas.coveredChanged());
    }),
    canvas.on("clickNode", ({ id, additive }) => {
      element.focus({ preventScroll: true });
      select(view, { node: id }, additive);
      clearTimeout(opening);
      // It waits for a second click, so that nothing shifts under a double-click.
      if (!additive) opening = setTimeout(() => openDetails(clew, { node: id }), DOUBLE_CLICK_MS);
    }),
    canvas.on("doubleClickNode", ({ id }) => {
      clearTimeout(opening);
      void toggleExpansion(clew, id);
    }),
    canvas.on("clickEdge", ({ id, additive }) => {
      element.focus({ preventScroll: true });
      clearTimeout(opening);
      select(view, { edge: id }, additive);
      if (!additive) openDetails(clew, { edge: id });
    }),
    canvas.on("clickPin", ({ id }) => {
      element.focus({ preventScroll: true });
      clearTimeout(opening);
      togglePin(clew, [id]);
    }),
    canvas.on("clickStage", () => {
      element.focus({ preventScroll: true });
      clearTimeout(opening);
      clearSelection(view);
      view.setState({ focusedNode: null, focusedEdge: null });
      closeDetails(clew);
    }),
    canvas.on("hoverNode", ({ id }) => view.setState({ hoveredNode: id })),
    canvas.on("hoverEdge", ({ id }) => view.setState({ hoveredEdge: id })),
    canvas.on("contextMenu", ({ target, x, y }) => {
      clearTimeout(opening);
      clew.page.setState({ menu: { target, x, y } });
    }),
    canvas.on("dragEnd", ({ moved }) => {
      clearTimeout(opening);
      dragged(clew, moved);
    }),
    clew.page.subscribe(({ areaTool }, before) => {
      if (areaTool !== before.areaTool) canvas.tool = areaTool;
    }),
    canvas.on("area", ({ outline }) => drawOutline(outline)),
    canvas.on("selectArea", ({ ids, additive }) => {
      element.focus({ preventScroll: true });
      clearTimeout(opening);
      selectAll(view, ids, [], additive);
      announce(clew.page, words().stage.selected(view.getState().selectedNodes.size));
    }),
    canvas.on("resize", (place) => {
      port.resized();
      view.setState({ camera: place });
    }),
    canvas.on("cameraRest", (place) => {
      port.rested();
      view.setState({ camera: place });
    }),
  ];
  return () => {
    clearTimeout(opening);
    reduced.removeEventListener("change", onMotion);
    element.removeEventListener("focus", look);
    element.removeEventListener("blur", look);
    for (const end of ends) end();
    clew.canvas.current = null;
    canvas.kill();
  };
}
