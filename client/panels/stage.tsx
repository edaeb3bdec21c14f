import { lazy, Suspense } from "react";
import type { ToolPanel } from "../state/page.ts";
import { ArrangePanel } from "./arrange-panel.tsx";
import { CanvasHost } from "./canvas-host.tsx";
import { CanvasTools, Hint, ZoomBox } from "./canvas-tools.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { FilterChips } from "./filter-chips.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { Legend } from "./legend.tsx";
import { MeasurePanel } from "./measure-panel.tsx";
import { MinimapBox } from "./minimap-box.tsx";
import { NotesLayer } from "./notes-layer.tsx";
import { StartScreen } from "./start-screen.tsx";
import { StoreGoneBanner } from "./store-gone-banner.tsx";

const PicturePanel = lazy(async () => ({ default: (await import("./picture-panel.tsx")).PicturePanel }));

/** The canvas with what stands on it and around it. */
export function Stage() {
  const clew = useClew();
  const isEmpty = useSlice(clew.view, () => clew.graph.order === 0);
  const toolPanel = useSlice(clew.page, (page) => page.toolPanel);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  return (
    <main className="stage">
      {gone ? <StoreGoneBanner /> : null}
      <div className="canvas-area">
        <CanvasHost />
        <NotesLayer />
        {isEmpty ? (
          <StartScreen />
        ) : (
          <>
            <div className="over-top">
              <FilterChips />
              <Hint />
            </div>
            <ZoomBox />
            <MinimapBox />
          </>
        )}
        <CanvasTools />
        {isEmpty ? null : <OpenPanel name={toolPanel} />}
      </div>
      {isEmpty ? null : <Legend />}
    </main>
  );
}

function OpenPanel({ name }: { readonly name: ToolPanel | null }) {
  if (name === "arrange") return <ArrangePanel />;
  if (name === "filter") return <FilterPanel />;
  if (name === "measure") return <MeasurePanel />;
  if (name === null) return null;
  return (
    <Suspense>
      <PicturePanel />
    </Suspense>
  );
}
