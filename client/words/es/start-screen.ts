import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const startScreen: Words["startScreen"] = {
  failed: "No se pudo cargar el grafo.",
  request: (id) => `Petición ${id}.`,
  tryAgain: "Reintentar",
  title: "Empiece por un hilo.",
  empty:
    "El almacén está vacío. Lo que traiga conserva su evidencia: quién lo dice, quién lo niega, en qué documento y cuándo.",
  example: {
    title: "Cargar el ejemplo",
    before: "Un artículo de prensa leído a fondo, cada afirmación con su párrafo. Ejecute",
    after: "en la carpeta de Clew y cargue de nuevo.",
    load: "Cargar de nuevo",
  },
  search: {
    title: "Buscar",
    text: "Encuentre una entidad por nombre, alias o cualquier otro texto, y póngala en el lienzo.",
  },
  console: {
    title: "Preguntar en Cypher",
    text: "Cualquier grafo de propiedades sirve tal como está. Sus relaciones aparecen sin fuente hasta que alguien añade una.",
  },
  schema: {
    reading: "Leyendo qué hay en el almacén",
    totals: (entities, relationships) => `${numberOf.entities(entities)}, ${numberOf.relationships(relationships)}.`,
    tooMany:
      "Son demasiadas para dibujarlas a la vez. Empiece por una entidad y traiga sus vecinos, o pregunte en Cypher.",
    labels: "Etiquetas",
    types: "Tipos de relación",
    fromTo: (from, to) => `De ${from} a ${to}`,
    shown: (shown, of) => `Se muestran ${numeral(shown)} de ${numeral(of)}`,
  },
};
