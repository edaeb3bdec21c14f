/** The list of everything that was done to the view. */
export const historyMenu = {
  name: "History",
  title: "Everything that was done to the view",
  list: "Steps, newest first. Enter goes to a step.",
  first: "The first picture",
  backAtFirst: "Back at the first picture",
  backAt: (step: string) => `Back at: ${step}`,
};
