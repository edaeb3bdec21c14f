import { lazy, Suspense } from "react";
import { ArrangePanel } from "./arrange-panel.tsx";
import { CanvasHost } from "./canvas-host.tsx";
import { CanvasTools, Hint, ZoomBox } from "./canvas-tools.tsx";
import { useClew, useSlice } from "./clew-context.ts";
import { Legend } from "./legend.tsx";
import { MinimapBox } from "./minimap-box.tsx";
import { MeasurePanel } from "./measure-panel.tsx";
import { StartScreen } from "./start-screen.tsx";
import { StoreGoneBanner } from "./store-gone-banner.tsx";

const PicturePanel = lazy(async () => ({ default: (await import("./picture-panel.tsx")).PicturePanel }));

/** The canvas with what stands on it and around it. */
export function Stage() {
  const clew = useClew();
  const isEmpty = useSlice(clew.view, () => clew.graph.order === 0);
  const arranging = useSlice(clew.page, ({ arrangeOpen }) => arrangeOpen);
  const takingPicture = useSlice(clew.page, ({ pictureOpen }) => pictureOpen);
  const measuring = useSlice(clew.page, ({ measureOpen }) => measureOpen);
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
            <Hint />
            <ZoomBox />
            <MinimapBox />
          </>
        )}
        <CanvasTools />
        {arranging && !isEmpty ? <ArrangePanel /> : null}
        {takingPicture && !isEmpty ? (
          <Suspense>
            <PicturePanel />
          </Suspense>
        ) : null}
        {measuring && !isEmpty ? <MeasurePanel /> : null}
      </div>
      {isEmpty ? null : <Legend />}
    </main>
  );
}
