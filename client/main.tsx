import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./panels/app.tsx";
import { ClewContext } from "./panels/clew-context.ts";
import { createClew } from "./state/clew.ts";
import { beginLanguage } from "./state/language.ts";
import { keepAddress } from "./state/link.ts";
import { followLink, returned, start } from "./state/start.ts";

// At once, as the theme stands before anything is drawn.
const clew = createClew("", (self) => void returned(self));
const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element to draw into.");

await beginLanguage();
createRoot(root).render(
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
