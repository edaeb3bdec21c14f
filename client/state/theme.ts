import { createStore, type StoreApi } from "zustand/vanilla";
import type { ThemeName } from "../graph/canvas-view.ts";
import { remember, remembered } from "./remember.ts";

export const THEME_CHOICES = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type ThemeStore = StoreApi<{ readonly choice: ThemeChoice; readonly theme: ThemeName }>;

const KEY = "clew.theme";

/**
 * The theme: chosen, or the system's. The page's stylesheet follows `data-theme` on the root element, which stands
 * before anything is drawn; without a choice the stylesheet's own media query decides, so nothing flashes.
 */
export function createTheme(): ThemeStore {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const resolve = (choice: ThemeChoice): ThemeName =>
    choice === "system" ? (dark.matches ? "dark" : "light") : choice;
  const saved = THEME_CHOICES.find((choice) => choice === remembered(KEY)) ?? "system";
  const store = createStore<{ choice: ThemeChoice; theme: ThemeName }>(() => ({
    choice: saved,
    theme: resolve(saved),
  }));
  document.documentElement.dataset.theme = store.getState().theme;
  dark.addEventListener("change", () => {
    const { choice } = store.getState();
    if (choice === "system") store.setState({ theme: resolve(choice) });
  });
  store.subscribe(({ choice, theme }, before) => {
    document.documentElement.dataset.theme = theme;
    if (choice !== before.choice) remember(KEY, choice);
  });
  return store;
}

export function chooseTheme(store: ThemeStore, choice: ThemeChoice): void {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  store.setState({ choice, theme: choice === "system" ? system : choice });
}
