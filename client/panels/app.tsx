import { useEffect } from "react";
import { SHEET_OF } from "../state/page.ts";
import { spoken } from "../words/language.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { ConsoleDock } from "./console-dock.tsx";
import { ContextMenu } from "./context-menu.tsx";
import { Details } from "./details.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { EvidenceSheet } from "./legend.tsx";
import { LoadingBar } from "./loading-bar.tsx";
import { NarrowTabs } from "./narrow-tabs.tsx";
import { Outline } from "./outline.tsx";
import { PathsPanel } from "./paths-panel.tsx";
import { Stage } from "./stage.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TableDock } from "./table-dock.tsx";
import { Toasts } from "./toasts.tsx";
import { TopBar } from "./top-bar.tsx";
import { Tour } from "./tour.tsx";
import { useKeys } from "./use-keys.ts";
import { useNarrow } from "./use-narrow.ts";

/** The whole page. */
export function App() {
  const clew = useClew();
  const details = useSlice(clew.page, (page) => page.details);
  const dock = useSlice(clew.page, (page) => page.dock);
  const question = useSlice(clew.paths.store, (state) => state.question);
  const helpOpen = useSlice(clew.page, (page) => page.helpOpen);
  const tab = useSlice(clew.page, (page) => page.narrowTab);
  const tourStep = useSlice(clew.page, (page) => page.tourStep);
  const narrow = useNarrow();
  // The texts are read as the page is drawn: another language draws all of it anew.
  useSlice(spoken, (state) => state.language);
  useKeys(clew);
  // Another sheet took the dock's place.
  const covered = narrow && dock !== null && tab !== SHEET_OF[dock];
  useEffect(() => {
    if (covered) clew.page.setState({ dock: null });
  }, [clew, covered]);
  const showDetails = details !== null && (!narrow || tab === "canvas");
  return (
    <div className="app">
      <TopBar />
      {!narrow || tab === "outline" ? <Outline narrow={narrow} /> : null}
      <Stage />
      {showDetails ? (
        <Details key={"node" in details ? `n${details.node}` : `e${details.edge}`} target={details} />
      ) : null}
      {question !== null && !showDetails ? <PathsPanel question={question} /> : null}
      {narrow && tab === "evidence" ? <EvidenceSheet /> : null}
      {(narrow ? tab === SHEET_OF.console : dock === "console") ? <ConsoleDock /> : null}
      {(narrow ? tab === SHEET_OF.table : dock === "table") ? <TableDock /> : null}
      {narrow ? <NarrowTabs /> : <StatusBar />}
      <LoadingBar />
      <ContextMenu />
      <Toasts />
      {tourStep === null ? null : <Tour step={tourStep} />}
      {helpOpen ? <HelpDialog /> : null}
      <Announcer />
    </div>
  );
}

function Announcer() {
  const clew = useClew();
  const text = useSlice(clew.page, (page) => page.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {text}
    </div>
  );
}
