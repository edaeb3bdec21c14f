import { useState } from "react";
import { words } from "../../words/words.ts";
import { HistoryList } from "./history-list.tsx";
import { OwnQueries } from "./own-queries.tsx";
import { ShippedQuestions } from "./shipped-questions.tsx";
import { SyntaxList } from "./syntax-list.tsx";
import { TabList, tabId } from "./tab-list.tsx";

const TABS = ["Questions", "History", "Syntax"] as const;
const PANEL = "console-library";

/** Statements to put into the editor: those that ship with the graph, one's own, those that were run, the language. */
export function ConsoleLibrary() {
  const { title, tabs } = words().library;
  const [tab, setTab] = useState<(typeof TABS)[number]>("Questions");
  return (
    <section className="console-saved" aria-label={title}>
      <div className="bar">
        <TabList
          label={title}
          tabs={TABS.map((name) => ({ tab: name, label: tabs[name] }))}
          current={tab}
          panel={PANEL}
          onChoose={setTab}
        />
      </div>
      <div id={PANEL} className="library" role="tabpanel" aria-labelledby={tabId(PANEL, tab)}>
        {tab === "Questions" ? (
          <>
            <ShippedQuestions />
            <OwnQueries />
          </>
        ) : tab === "History" ? (
          <HistoryList />
        ) : (
          <SyntaxList />
        )}
      </div>
    </section>
  );
}
