const WAITS = "waits, as that was not measured. It is kept with the view.";

/** The commands that measure what is shown. */
export const measureCommands = {
  title: "Measure, size, colour, icon and caption",
  label: "Measure",
  by: (metric: string) => `Measure ${metric}`,
  resetTitle: "Reset size, colour, icon and caption",
  /** A rule whose metric was not taken. */
  waits: {
    size: (metric: string) => `The size by ${metric.toLowerCase()} ${WAITS}`,
    colour: (metric: string) => `The colour by ${metric.toLowerCase()} ${WAITS}`,
    icon: (metric: string) => `The icon by ${metric.toLowerCase()} ${WAITS}`,
    caption: (metric: string) => `The caption with ${metric.toLowerCase()} ${WAITS}`,
  },
};
