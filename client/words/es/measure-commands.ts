import type { Words } from "../words.ts";

export const measureCommands: Words["measureCommands"] = {
  title: "Medir, tamaño y color",
  label: "Medir",
  by: (metric) => `Medir: ${metric}`,
  resetTitle: "Restablecer tamaño y color",
  sizeWaits: (metric) =>
    `El tamaño según ${metric.toLowerCase()} queda en espera, pues no se pudo medir. Se conserva con la vista.`,
  colourWaits: (metric) =>
    `El color según ${metric.toLowerCase()} queda en espera, pues no se pudo medir. Se conserva con la vista.`,
};
