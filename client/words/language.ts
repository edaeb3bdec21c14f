import { createStore } from "zustand/vanilla";

/** The languages there are, by their own names. */
export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

/** The language of the page. One for the document, as its `lang` is: texts, numbers and dates follow it. */
export const spoken = createStore<{ readonly language: Language }>(() => ({ language: "en" }));
