import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const arranging: Words["arranging"] = {
  title: "Disponer las entidades del lienzo",
  label: "Disponer",
  by: (layout) => `Disponer: ${layout.toLowerCase()}`,
  all: (layout) => `Disponer: ${layout.toLowerCase()}`,
  selection: (layout) => `Disponer la selección: ${layout.toLowerCase()}`,
  underWay: (count) => `Disponiendo ${numberOf.entities(count)}`,
  done: (count, layout) => `${plural(count, "entidad dispuesta", "entidades dispuestas")}: ${layout.toLowerCase()}`,
  failed: (why) => `${why} No se movió nada.`,
};
