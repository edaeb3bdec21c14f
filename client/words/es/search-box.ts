import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const searchBox: Words["searchBox"] = {
  name: "Buscar entidades por nombre, alias o cualquier otro texto, y comandos",
  placeholder: "Buscar nombres, textos y comandos",
  onlyCanvas: "Buscar en el lienzo",
  waits: "La búsqueda espera a que responda el almacén",
  options: "Entidades y comandos",
  found: (count, more) =>
    `${plural(count, "entidad encontrada", "entidades encontradas")}${more ? ", hay más que coinciden" : ""}`,
  narrow: { title: "Acotar lo encontrado", all: "Todo", canvas: "En el lienzo" },
  where: { canvas: "en el lienzo", group: "en un grupo", store: "añadir" },
  withWay: "con el camino",
  addWithWay: "Añadirla con el camino más corto hasta lo que hay en el lienzo",
  searching: "Buscando",
  nothing: {
    begins: "Nada ",
    onCanvas: "en el lienzo ",
    labelled: (label) => `con la etiqueta ${label} `,
    matches: "coincide con «",
    ends: "». Pruebe con parte de un nombre o con otra grafía.",
  },
  best: (count) => `Se muestran las ${count} mejores; hay más que coinciden. Escriba más para acotar.`,
  keys: "Intro añade una entidad; Mayús+Intro, con el camino más corto hasta lo que hay en el lienzo.",
};
