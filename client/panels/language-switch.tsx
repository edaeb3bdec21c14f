import { useId } from "react";
import { chooseLanguage, LANGUAGE_CHOICES } from "../state/language.ts";
import { LANGUAGES, spoken } from "../words/language.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

/** The languages of the page, by their own names: whoever looks for one can read it. */
export function LanguageSwitch() {
  const clew = useClew();
  const group = useId();
  const language = useSlice(spoken, (state) => state.language);
  return (
    <fieldset className="choice-switch">
      <legend className="unseen">{words().languages.title}</legend>
      {LANGUAGE_CHOICES.map((option) => (
        <label key={option} title={LANGUAGES[option]} lang={option}>
          <input
            type="radio"
            name={group}
            aria-label={LANGUAGES[option]}
            checked={language === option}
            onChange={() => void chooseLanguage(clew, option)}
          />
          <span aria-hidden="true">{option.toUpperCase()}</span>
        </label>
      ))}
    </fieldset>
  );
}
