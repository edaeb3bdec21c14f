import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const measurePanel: Words["measurePanel"] = {
  title: "Medir",
  by: "Por",
  fromTies: "Calculado a partir de los lazos",
  ofEntities: "Lo que se dice de las entidades",
  kind: "Clase",
  measure: (nodes) => `Medir ${nodes}`,
  measuring: (metric) => `Midiendo ${metric.toLowerCase()}`,
  again: "Medir de nuevo",
  later: (count) =>
    plural(count, "entidad llegó después y no tiene valor.", "entidades llegaron después y no tienen valor."),
  use: {
    size: "Tamaño según esto",
    colour: "Color según esto",
    icon: "Icono según esto",
    caption: "Rótulo con esto",
  },
  filter: "Filtrar por esto",
  onlyNumbers: "Solo los números pueden ser un tamaño",
  onlyGroups: "Solo los grupos pueden ser un icono",
  highest: "Valores más altos",
  largest: "Grupos más grandes",
  more: (count) => `y ${numeral(count)} más`,
  bridges: "Puentes",
  bridge: "puente",
  moreBridges: (count) => `y ${plural(count, "puente", "puentes")} más`,
};
