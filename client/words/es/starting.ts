import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const starting: Words["starting"] = {
  loading: "Cargando el grafo",
  openingLink: "Abriendo el enlace",
  notOpened: (why) => `El enlace no se abrió. ${why}`,
  draftGone: "Este navegador ya no tiene la vista que había aquí.",
  answersAgain: "El almacén vuelve a responder.",
  gone: (entities) =>
    `${plural(entities, "entidad de este enlace ya no está", "entidades de este enlace ya no están")} en el almacén.`,
  tooLargeToKeep:
    "Esta vista es demasiado grande para la dirección, y este navegador no tiene sitio para guardarla. Recargar la página no la recuperará.",
  queriesNotKept:
    "Este navegador no conserva sus consultas: no hay sitio, o no guarda nada. Cópielas antes de salir de la página.",
  badLink: {
    version: "Este enlace se hizo con otra versión de Clew. No se ha cambiado nada.",
    tooLong: "Este enlace es demasiado largo para ser de Clew. No se ha cambiado nada.",
    damaged: "Este enlace está cortado o dañado. Pídalo de nuevo; no se ha cambiado nada.",
    noView: "Este enlace no describe una vista. No se ha cambiado nada.",
    wrong: (why) => `Este enlace no describe una vista: ${why} No se ha cambiado nada.`,
    missingNodes: "Este enlace nombra en sus grupos más nodos de los que tiene. No se ha cambiado nada.",
    unpacksTooLarge: "Este enlace contiene más de lo que puede ser una vista. No se ha cambiado nada.",
  },
};
