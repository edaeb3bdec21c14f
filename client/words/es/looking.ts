import type { Words } from "../words.ts";

export const looking: Words["looking"] = {
  fitAll: "Encuadrar todo",
  fitSelection: "Encuadrar la selección",
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  minimap: {
    title: "Minimapa, mientras no todo está a la vista",
    show: "Mostrar un minimapa",
    close: "Cerrar el minimapa",
  },
  further: {
    left: "Mirar más a la izquierda",
    right: "Mirar más a la derecha",
    up: "Mirar más arriba",
    down: "Mirar más abajo",
  },
};
