/** The switch between languages. */
export const languages = {
  title: "Language",
  switch: "Switch to Spanish",
  notLoaded: "The texts of that language did not come: the page stays as it is. See whether Clew still runs.",
};
