import { Monitor, Moon, Sun } from "lucide-react";
import { useId } from "react";
import { chooseTheme, THEME_CHOICES, type ThemeChoice } from "../state/theme.ts";
import { useClew, useSlice } from "./clew-context.ts";

const THEME_ICONS: Readonly<Record<ThemeChoice, typeof Sun>> = { light: Sun, dark: Moon, system: Monitor };
const THEME_WORDS: Readonly<Record<ThemeChoice, string>> = {
  light: "Light theme",
  dark: "Dark theme",
  system: "Theme of the system",
};

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { theme } = useClew();
  const group = useId();
  const choice = useSlice(theme, (state) => state.choice);
  return (
    <fieldset className="choice-switch">
      <legend className="unseen">Theme</legend>
      {THEME_CHOICES.map((option) => {
        const Icon = THEME_ICONS[option];
        return (
          <label key={option} title={THEME_WORDS[option]}>
            <input
              type="radio"
              name={group}
              aria-label={THEME_WORDS[option]}
              checked={choice === option}
              onChange={() => chooseTheme(theme, option)}
            />
            <Icon size={14} strokeWidth={1.5} aria-hidden="true" />
          </label>
        );
      })}
    </fieldset>
  );
}
