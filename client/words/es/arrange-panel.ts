import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const arrangePanel: Words["arrangePanel"] = {
  title: "Disponer",
  layout: "Disposición",
  onlySelected: (count) => `Solo las ${numeral(count)} seleccionadas`,
  arrange: (count) => `Disponer ${numberOf.entities(count)}`,
  tooMany: (layout, most) => `«${layout}» admite como máximo ${numeral(most)} entidades: seleccione algunas.`,
  pinnedStay: "Las entidades fijadas no se mueven. Deshacer lo devuelve todo a su sitio.",
};
