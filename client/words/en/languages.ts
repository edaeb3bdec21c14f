/** The switch between languages. */
export const languages = {
  title: "Language",
  /** Who looks for another language may not know its name in this one. */
  switch: "Switch to Spanish (Español)",
  spoken: "The page is in English",
  notLoaded: "The texts of that language did not come: the page stays as it is. See whether Clew still runs.",
};
