import { Languages } from "lucide-react";
import { chooseLanguage, otherLanguage } from "../state/language.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";

/** Has the page speak its other language. */
export const switchLanguage: Action = {
  id: "switch-language",
  title: () => words().languages.switch,
  label: () => words().languages.switch,
  icon: Languages,
  keys: [],
  group: "Panels",
  perform: ({ clew }) => chooseLanguage(clew, otherLanguage()),
};
