import type { Words } from "../words.ts";

const WAITS = "queda en espera, pues no se pudo medir. Se conserva con la vista.";

export const measureCommands: Words["measureCommands"] = {
  title: "Medir, tamaño, color, icono y rótulo",
  label: "Medir",
  by: (metric) => `Medir: ${metric}`,
  resetTitle: "Restablecer tamaño, color, icono y rótulo",
  waits: {
    size: (metric) => `El tamaño según ${metric.toLowerCase()} ${WAITS}`,
    colour: (metric) => `El color según ${metric.toLowerCase()} ${WAITS}`,
    icon: (metric) => `El icono según ${metric.toLowerCase()} ${WAITS}`,
    caption: (metric) => `El rótulo con ${metric.toLowerCase()} ${WAITS}`,
  },
};
