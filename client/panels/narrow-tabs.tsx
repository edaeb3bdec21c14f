import { List, Network, Scale, SquareTerminal } from "lucide-react";
import type { NarrowTab } from "../state/page.ts";
import { useClew, useSlice } from "./clew-context.ts";

const TABS: readonly { readonly tab: NarrowTab; readonly label: string; readonly icon: typeof List }[] = [
  { tab: "canvas", label: "Canvas", icon: Network },
  { tab: "outline", label: "Outline", icon: List },
  { tab: "evidence", label: "Evidence", icon: Scale },
  { tab: "cypher", label: "Cypher", icon: SquareTerminal },
];

/** The four tabs of a narrow page. */
export function NarrowTabs() {
  const { page } = useClew();
  const current = useSlice(page, (state) => state.narrowTab);
  return (
    <nav className="narrow-tabs" aria-label="Panels">
      {TABS.map(({ tab, label, icon: Icon }) => (
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
          {label}
        </button>
      ))}
    </nav>
  );
}
