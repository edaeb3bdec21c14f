import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const pathfinding: Words["pathfinding"] = {
  title: "Caminos entre las dos seleccionadas",
  label: "Caminos",
  between: (from, to) => `Caminos de ${from} a ${to}`,
  selectTwo: "Seleccione antes dos entidades",
  none: "No se encontró ningún camino",
  follow: (number, of, names) => `Camino ${number} de ${of}: ${names.join(", ")}`,
  showStep: "Mostrar el camino",
  keepStep: "Conservar solo el camino",
  kept: (hidden) => plural(hidden, "entidad oculta", "entidades ocultas"),
  found: {
    none: "Ningún camino",
    between: (count, least, most) => `${count} caminos de ${least} a ${numberOf.relationships(most)}`,
    shortest: (count, length) =>
      `${plural(count, "camino más corto", "caminos más cortos")}, de ${numberOf.relationships(length)}`,
  },
  searched: {
    upTo: (length) => `caminos de hasta ${numberOf.relationships(length)}`,
    alongArrows: "solo en el sentido de las flechas",
    nothingDisputed: "sin pasar por nada disputado",
    nothingSingle: "sin pasar por nada con un solo origen",
    through: (names) => `a través de ${names.join(", ")}`,
    past: (names, others) => `evitando ${names.join(", ")}${others ? " y otros" : ""}`,
  },
};
