import { words } from "../words/words.ts";
import type { Clew } from "./clew.ts";
import { announce } from "./page.ts";
import { toast } from "./toasts.ts";

/**
 * Copies a text to the clipboard and says so. Where the browser does not let the page, it says that, and gives false.
 * @param what in a sentence: "The link"
 * @param otherwise a sentence that says where the text is to be had when it cannot be copied
 */
export async function copyText(clew: Clew, text: string, what: string, otherwise: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    toast(clew.toasts, `${words().copying.copied(what)}.`);
    announce(clew.page, words().copying.copied(what));
    return true;
  } catch {
    toast(clew.toasts, words().copying.refused(otherwise), { tone: "problem" });
    return false;
  }
}
