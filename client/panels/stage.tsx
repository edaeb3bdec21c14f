import { ArrangePanel } from "./arrange-panel.tsx";
import { CanvasHost } from "./canvas-host.tsx";
import { CanvasTools, Hint, ZoomBox } from "./canvas-tools.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { FilterChips } from "./filter-chips.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { Legend } from "./legend.tsx";
import { StartScreen } from "./start-screen.tsx";
import { StoreGoneBanner } from "./store-gone-banner.tsx";

/** The canvas with what stands on it and around it. */
export function Stage() {
  const clew = useClew();
  const isEmpty = useSlice(clew.view, () => clew.graph.order === 0);
  const arranging = useSlice(clew.page, ({ arrangeOpen }) => arrangeOpen);
  const filtering = useSlice(clew.page, ({ filterOpen }) => filterOpen);
  const gone = useSlice(clew.connection.store, ({ status }) => status === "gone");
  return (
    <main className="stage">
      {gone ? <StoreGoneBanner /> : null}
      <div className="canvas-area">
        <CanvasHost />
        {isEmpty ? (
          <StartScreen />
        ) : (
          <>
            <div className="over-top">
              <FilterChips />
              <Hint />
            </div>
            <ZoomBox />
          </>
        )}
        <CanvasTools />
        {arranging && !isEmpty ? <ArrangePanel /> : null}
        {filtering && !isEmpty ? <FilterPanel /> : null}
      </div>
      {isEmpty ? null : <Legend />}
    </main>
  );
}
