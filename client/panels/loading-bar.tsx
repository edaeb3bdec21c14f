import { useEffect, useState } from "react";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** Nothing is shown for what takes less than this. */
const SHOW_AFTER_MS = 400;

/** A thin bar, and what is under way with a way to stop it. The picture stays as it is meanwhile. */
export function LoadingBar() {
  const { busy } = useClew();
  const work = useSlice(busy, ({ works }) => works[0] ?? null);
  const [visible, setVisible] = useState(false);
  const startedAt = work?.startedAt ?? null;
  useEffect(() => {
    setVisible(false);
    if (startedAt === null) return;
    const timer = setTimeout(() => setVisible(true), Math.max(0, startedAt + SHOW_AFTER_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [startedAt]);
  if (!visible || !work) return null;
  return (
    <>
      <div className="loading-bar" />
      <div className="loading-note" role="status">
        {work.label}
        <button type="button" className="button quiet" onClick={work.stop}>
          {words().buttons.stop}
        </button>
      </div>
    </>
  );
}
