import { en } from "./en/en.ts";
import { type Language, spoken } from "./language.ts";

/** What a language has to say: the same places as the English catalogue, a text or a function of what the text tells. */
export type Words = typeof en;

const catalogues = new Map<Language, Words>([["en", en]]);
let wanted: Language = "en";

/** The texts in the language of the page. Read them where they are shown, never when a module is loaded. */
export function words(): Words {
  return catalogues.get(spoken.getState().language) ?? en;
}

/**
 * Speaks another language from now on; its texts are loaded when they are first asked for. Rejects where they cannot be, and
 * the page goes on as before.
 */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (language === "es" && !catalogues.has("es")) catalogues.set("es", (await import("./es/es.ts")).es);
  // Another was chosen while these came.
  if (wanted === language) spoken.setState({ language });
}
