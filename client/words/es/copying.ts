import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";

export const copying: Words["copying"] = {
  cypher: { title: "Copiar una sentencia de Cypher para la selección", label: "Copiar como Cypher" },
  expansion: {
    title: "Copiar una sentencia de Cypher para lo que trajo la expansión",
    label: "Copiar la expansión como Cypher",
  },
  path: {
    title: "Copiar una sentencia de Cypher para el camino que se sigue",
    label: "Copiar el camino como Cypher",
  },
  replay: "Copiar como Cypher cómo se formó la vista",
  link: { title: "Copiar un enlace a esta vista", label: "Copiar enlace" },
  tooMany: (most) =>
    `Hay más de ${numeral(most)} elementos seleccionados: seleccione menos para copiarlos como Cypher.`,
  noAnswerYet: "El almacén aún no ha respondido: copie de nuevo cuando lo haga.",
  nothing: "Aquí no hay nada que una sentencia pueda pedir.",
  tooLargeForLink:
    "Esta vista muestra demasiado para un enlace. Guárdela con un nombre: una vista guardada tiene su propio enlace.",
  theStatement: "La sentencia de Cypher",
  inTheTable: "La tabla de las entidades permite, en cambio, descargarlas como archivo.",
  theLink: "El enlace",
  inTheAddressBar: "El enlace está en la barra de direcciones.",
  copied: (what) => `Se ha copiado ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  refused: (otherwise) => `Este navegador no permite que la página copie. ${otherwise}`,
};
