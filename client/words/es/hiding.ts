import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const hiding: Words["hiding"] = {
  hide: "Ocultar",
  others: "Ocultar todo lo demás",
  step: (what) => `Ocultar ${what}`,
  othersStep: (count) => (count === 1 ? "Ocultar otra entidad" : `Ocultar otras ${numeral(count)} entidades`),
  hidden: (what) => `Oculto: ${what}`,
  show: "Mostrar lo oculto",
  showEntities: (count) => `Mostrar ${plural(count, "entidad oculta", "entidades ocultas")}`,
  showRelationships: (count) => `Mostrar ${plural(count, "relación oculta", "relaciones ocultas")}`,
  showStep: "Mostrar lo oculto",
  shown: "Todo lo oculto vuelve a mostrarse",
  line: (kind) => `Dejar fuera: ${kind.toLowerCase()}`,
  showLine: (kind) => `Mostrar: ${kind.toLowerCase()}`,
};
