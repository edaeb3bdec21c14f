import { List, Network, Scale, SquareTerminal } from "lucide-react";
import type { NarrowTab } from "../state/page.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

const TABS: readonly { readonly tab: Exclude<NarrowTab, "table">; readonly icon: typeof List }[] = [
  { tab: "canvas", icon: Network },
  { tab: "outline", icon: List },
  { tab: "evidence", icon: Scale },
  { tab: "cypher", icon: SquareTerminal },
];

/** The four tabs of a narrow page. */
export function NarrowTabs() {
  const { page } = useClew();
  const current = useSlice(page, (state) => state.narrowTab);
  const w = words().pageFrame.tabs;
  return (
    <nav className="narrow-tabs" aria-label={w.title}>
      {TABS.map(({ tab, icon: Icon }) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === current}
          onClick={() =>
            page.setState({
              narrowTab: tab === current ? "canvas" : tab,
              dock: tab === "cypher" && tab !== current ? "console" : null,
            })
          }
        >
          <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
          {w[tab]}
        </button>
      ))}
    </nav>
  );
}
