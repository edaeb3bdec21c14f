import { LANGUAGES, type Language, spoken } from "../words/language.ts";
import { speak, words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { announce } from "./page.ts";
import { remember, remembered } from "./remember.ts";
import { toast } from "./toasts.ts";

export const LANGUAGE_CHOICES = Object.keys(LANGUAGES) as readonly Language[];

const KEY = "clew.language";

/**
 * Speaks the language that was chosen in this browser, else the first that the browser asks for and Clew has, else English;
 * English too where the texts of another do not come. Resolves when the texts are there. The document's `lang` follows.
 */
export async function beginLanguage(): Promise<void> {
  spoken.subscribe(({ language }) => {
    document.documentElement.lang = language;
  });
  const wanted = [remembered(KEY), ...navigator.languages.map((tag) => tag.split("-")[0])];
  const known = wanted.flatMap((tag) => LANGUAGE_CHOICES.find((language) => language === tag?.toLowerCase()) ?? []);
  await speak(known[0] ?? "en").catch(() => {});
}

/** Speaks another language from now on, also after a reload. Problems are shown, not thrown. */
export async function chooseLanguage(
  { toasts, page }: Pick<Clew, "toasts" | "page">,
  language: Language,
): Promise<void> {
  try {
    await speak(language);
  } catch {
    toast(toasts, words().languages.notLoaded, { tone: "problem" });
    return;
  }
  remember(KEY, language);
  announce(page, words().languages.spoken);
}

/** The language that the page can be switched to. */
export function otherLanguage(): Language {
  return spoken.getState().language === "en" ? "es" : "en";
}
