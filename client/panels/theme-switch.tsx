import { Monitor, Moon, Sun } from "lucide-react";
import { useId } from "react";
import { chooseTheme, THEME_CHOICES, type ThemeChoice } from "../state/theme.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

const THEME_ICONS: Readonly<Record<ThemeChoice, typeof Sun>> = { light: Sun, dark: Moon, system: Monitor };

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { theme } = useClew();
  const group = useId();
  const w = words().pageFrame.theme;
  const choice = useSlice(theme, (state) => state.choice);
  return (
    <fieldset className="choice-switch">
      <legend className="unseen">{w.title}</legend>
      {THEME_CHOICES.map((option) => {
        const Icon = THEME_ICONS[option];
        return (
          <label key={option} title={w[option]}>
            <input
              type="radio"
              name={group}
              aria-label={w[option]}
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
