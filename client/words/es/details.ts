import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const details: Words["details"] = {
  close: "Cerrar el panel",
  width: "Ancho del panel",
  pixels: (width) => `${width} píxeles`,
  entity: {
    about: (name) => `Sobre ${name}`,
    crumb: "Entidad",
    shown: (count) => plural(count, "relación mostrada", "relaciones mostradas"),
    pinned: "Fijada",
    existence: (status) => `Existencia ${status.toLowerCase()}`,
    aliases: "Otros nombres",
    whetherItExists: "Existencia",
    neighbours: "Vecinos en el almacén",
    counting: "Contando",
    onCanvas: "En el lienzo",
    arriving: (other, type) => `${other} ${type} esta entidad`,
  },
  group: {
    about: (name) => `Sobre el grupo ${name}`,
    crumb: "Grupo",
    pinned: "Fijado",
    members: "En este grupo",
    goThere: "Abre el grupo y va allí",
    toOthers: "Con las demás",
    name: "Nombre del grupo",
    open: "Abrir",
  },
  relationship: {
    about: (sentence) => `Sobre ${sentence}`,
    for: (origins) => `${plural(origins, "origen", "orígenes")} a favor`,
    against: (origins) => `${plural(origins, "origen", "orígenes")} en contra`,
    unsourced: "Nadie responde de esto.",
    noClaim: "En el almacén es una simple relación, sin afirmación que la respalde, y no hay fuente que mostrar.",
    ends: "Extremos",
    start: "Inicio",
    end: "Fin",
    inLine: "En esta línea",
  },
  properties: {
    title: "Propiedades",
    none: "Sin propiedades.",
    cut: (shown, length) => `Se muestran ${numeral(shown)} de ${numeral(length)} caracteres`,
  },
  listed: (shown, of) => `${numeral(shown)} de ${numeral(of)} en la lista`,
};
