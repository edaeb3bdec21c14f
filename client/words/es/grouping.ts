import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const grouping: Words["grouping"] = {
  title: "Agrupar la selección",
  these: (count) => `Agrupar ${numberOf.entities(count)}`,
  openTitle: "Abrir los grupos de la selección",
  openThese: (count) => `Abrir ${numberOf.groups(count)}`,
  openAllTitle: "Abrir todos los grupos",
  openAll: (count) => (count === 1 ? "Abrir el único grupo" : `Abrir los ${numberOf.groups(count)}`),
  byLabel: "Agrupar por etiqueta",
  selectionByLabel: "Agrupar la selección por etiqueta",
  byCommunity: "Agrupar por comunidad",
  selectionByCommunity: "Agrupar la selección por comunidad",
  step: (name) => `Agrupar ${name}`,
  grouped: (count, name) =>
    `${plural(count, "entidad agrupada", "entidades agrupadas")} como ${name}. E abre el grupo.`,
  groupedBy: (count, groups) => `${numberOf.entities(count)} en ${numberOf.groups(groups)}`,
  noneBelong: (by) => `${by}: no hay dos entidades que vayan juntas.`,
  tooMany: (most) => `Una vista tiene como máximo ${numeral(most)} grupos: abra algunos o agrupe menos entidades.`,
  openStep: (what) => `Abrir ${what}`,
  opened: (what, count) =>
    `Abierto: ${what}, con ${numberOf.entities(count)} donde ${count === 1 ? "estaba" : "estaban"}`,
  openedFirst: (names) => `${names.length === 1 ? "Se abrió el grupo" : "Se abrieron los grupos"} ${names.join(", ")}.`,
  rename: (name) => `Cambiar el nombre de ${name}`,
  renamed: (name) => `El grupo se llama ${name}`,
  andOthers: (name) => `${name} y otros`,
};
