import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const selecting: Words["selecting"] = {
  select: { title: "Seleccionar y leer sobre ello", label: "Seleccionar" },
  add: {
    title: "Añadir a la selección, o quitar de ella",
    label: "Añadir a la selección",
    take: "Quitar de la selección",
  },
  count: (count) => plural(count, "seleccionado", "seleccionados"),
  clear: { title: "Anular la selección y cerrar el panel", label: "Anular la selección" },
  cleared: "Selección anulada",
  box: "Seleccionar con un recuadro",
  lasso: "Seleccionar con un lazo",
  drag: (tool) => `${tool}: arrastre sobre el lienzo; Esc lo termina`,
  dragMoves: "Arrastrar vuelve a mover el lienzo",
  all: "Seleccionar todas las entidades",
  invert: { title: "Seleccionar en su lugar las demás entidades", label: "Invertir la selección" },
  neighbours: { title: "Añadir los vecinos a la selección", label: "Seleccionar también los vecinos" },
  sameKind: {
    title: "Seleccionar todo lo de la misma clase",
    ofKind: (kind) => `Seleccionar todo lo de clase ${kind}`,
    ofType: (type) => `Seleccionar todas las relaciones «${type}»`,
    groups: "Seleccionar todos los grupos",
  },
  selected: (nodes, edges) => {
    const entities = plural(nodes, "entidad seleccionada", "entidades seleccionadas");
    if (edges === 0) return entities;
    return `${numberOf.entities(nodes)} y ${numberOf.relationships(edges)}: ${nodes + edges === 1 ? "seleccionada" : "seleccionadas"}`;
  },
  evidence: { title: "Evidencia de la selección", label: "Evidencia", ofEntity: "Detalles" },
};
