import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

const shownOf = (shown: number, of: number | null) => `${numeral(shown)}${of === null ? "" : ` de ${numeral(of)}`}`;

export const statusBar: Words["statusBar"] = {
  selected: (count) => plural(count, "seleccionada", "seleccionadas"),
  expanded: (shown, of) => `${shownOf(shown, of)} a la vista`,
  entities: (shown, of, inGroups) =>
    `${shownOf(shown, of)} ${shown === 1 && of === null ? "entidad" : "entidades"}` +
    (inGroups.groups > 0 ? `, ${numeral(inGroups.nodes)} en ${numberOf.groups(inGroups.groups)}` : ""),
  relationships: (shown, of, hidden) =>
    `${shownOf(shown, of)} ${shown === 1 && of === null ? "relación" : "relaciones"}` +
    (hidden > 0 ? `, ${plural(hidden, "oculta", "ocultas")}` : ""),
  claims: (count) => plural(count, "afirmación", "afirmaciones"),
  sources: (count) => plural(count, "fuente", "fuentes"),
};
