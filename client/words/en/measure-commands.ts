/** The commands that measure what is shown. */
export const measureCommands = {
  title: "Measure, size and colour",
  label: "Measure",
  by: (metric: string) => `Measure ${metric}`,
  resetTitle: "Reset size and colour",
  sizeWaits: (metric: string) =>
    `The size by ${metric.toLowerCase()} waits, as that was not measured. It is kept with the view.`,
  colourWaits: (metric: string) =>
    `The colour by ${metric.toLowerCase()} waits, as that was not measured. It is kept with the view.`,
};
