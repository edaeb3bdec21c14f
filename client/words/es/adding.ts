import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";

export const adding: Words["adding"] = {
  underWay: "Añadiendo al lienzo",
  thereAlready: "Todo ello está ya en el lienzo.",
  step: (what) => `Añadir ${what}`,
  added: (what) => `Añadido al lienzo: ${what}`,
  reveal: "Revelar relaciones entre lo que se muestra",
  revealStep: "Revelar relaciones",
  revealing: "Buscando relaciones",
  notAll: "Hay más relaciones de las que trae una respuesta: no se añadieron todas.",
  selected: (name) => `Seleccionado: ${name}`,
  filteredOut: (name) => `${name}: está en el lienzo, pero el filtro no lo muestra.`,
  way: {
    underWay: (name) => `Buscando un camino de ${name} al lienzo`,
    step: (name, end) => `Añadir ${name} con el camino hasta ${end}`,
    added: (names) => `Añadido con el camino: ${names.join(", ")}`,
    none: (name, longest, first) =>
      `Se añadió solo ${name}: ningún camino lleva de ahí a ${
        first === null ? "" : `las primeras ${numeral(first)} entidades de `
      }lo que está en el lienzo. Se buscó entre caminos de hasta ${longest} relaciones, en ambos sentidos, ` +
      "por todo salvo lo que solo se niega o fue retractado.",
  },
};
