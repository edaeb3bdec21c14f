import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./panels/app.tsx";
import { ClewContext } from "./panels/clew-context.ts";
import { type Clew, createClew } from "./state/clew.ts";
import { beginLanguage } from "./state/language.ts";
import { keepAddress } from "./state/link.ts";
import { followLink, returned, start } from "./state/start.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element to draw into.");

function begin(clew: Clew, element: HTMLElement): void {
  createRoot(element).render(
    <StrictMode>
      <ClewContext value={clew}>
        <App />
      </ClewContext>
    </StrictMode>,
  );
  clew.connection.watch();
  keepAddress(clew);
  window.addEventListener("hashchange", () => void followLink(clew, location.hash));
  void start(clew, location.hash);
}

// The theme stands at once. Not by a top-level `await`: texts that need this bundle would wait for it, and it for them.
const clew = createClew("", (self) => void returned(self));
void beginLanguage().then(() => begin(clew, root));
