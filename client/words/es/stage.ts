import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const stage: Words["stage"] = {
  graph(nodes, edges, inGroups) {
    const grouped =
      inGroups.groups === 0
        ? ""
        : ` ${plural(inGroups.nodes, "de ellas está", "de ellas están")} en ${numberOf.groups(inGroups.groups)}.`;
    return `Grafo de ${numberOf.entities(nodes)} y ${numberOf.relationships(edges)}.${grouped} Las flechas lo recorren, Intro selecciona, E expande y el signo de interrogación muestra todas las teclas.`;
  },
  selected: (count) => plural(count, "entidad seleccionada", "entidades seleccionadas"),
  notDrawn: (problem) => `${problem} Mientras tanto, el esquema lo enumera todo.`,
  hint: {
    text: "Haga clic en una línea para ver quién lo dice y quién lo niega. Haga doble clic en una entidad para traer sus vecinos.",
    showAround: "Visita guiada",
    close: "Cerrar el consejo",
  },
  zoom: "Zoom",
  zoomInPercent: "Zoom en porcentaje",
  tools: "Lienzo",
  menu: { title: "Comandos", ofCanvas: "Lienzo", ofNote: "Nota" },
  minimap: { picture: "El grafo entero, con la parte que está a la vista", close: "Cerrar el minimapa" },
};
