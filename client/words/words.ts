import { createStore } from "zustand/vanilla";
import { en } from "./en/en.ts";

/** What a language has to say: the same places as the English catalogue, a text or a function of what the text tells. */
export type Words = typeof en;

/** The languages there are, by their own names. */
export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

/** The language of the page. One for the document, as its `lang` is: every text of the page is read from here. */
export const spoken = createStore<{ readonly language: Language; readonly words: Words }>(() => ({
  language: "en",
  words: en,
}));

/** The texts in the language of the page. Read them where they are shown, never when a module is loaded. */
export function words(): Words {
  return spoken.getState().words;
}

/** Speaks another language from now on; its texts are loaded when they are first asked for. */
export async function speak(language: Language): Promise<void> {
  const words = language === "en" ? en : (await import("./es/es.ts")).es;
  spoken.setState({ language, words });
  document.documentElement.lang = language;
}
