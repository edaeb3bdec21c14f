import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

const without = {
  entity: (count: number) => plural(count, "entidad sin valor", "entidades sin valor"),
  relationship: (count: number) => plural(count, "relación sin valor", "relaciones sin valor"),
};

export const filterPanel: Words["filterPanel"] = {
  title: "Filtro",
  explained: "Destaca lo que cumple todas las condiciones; el resto se atenúa.",
  hideRest: "Ocultar el resto",
  clear: "Quitar",
  kind: "Clase",
  type: "Tipo de relación",
  degree: "Número de relaciones",
  measured: "Medido",
  measureFirst: "Se puede filtrar por lo que se mida.",
  propertiesOf: { entity: "Propiedades de las entidades", relationship: "Propiedades de las relaciones" },
  filtered: "con filtro",
  texts: {
    contains: "Contiene",
    propertyContains: (property) => `${property} contiene`,
    filter: "Filtrar",
    more: (count) => `Y ${plural(count, "valor más", "valores más")}: escriba para acotar.`,
    none: "Ningún valor corto contiene eso.",
  },
  missing: {
    alone: (of, count) => without[of](count),
    besides: (of, count) => `También ${without[of](count)}`,
  },
  range: {
    from: (subject) => `${subject}, desde`,
    to: (subject) => `${subject}, hasta`,
    between: (low, high) => `De ${low} a ${high}`,
  },
  chips: {
    title: "Condiciones del filtro",
    change: "Cambiar esta condición",
    remove: (subject) => `Quitar el filtro por ${subject}`,
    hideRest: "Ocultar lo filtrado",
    restIsHidden: (passed) => `${passed}. El resto está oculto: atenuarlo`,
    restFades: (passed) => `${passed}. El resto está atenuado: ocultarlo`,
    hidden: "Resto oculto",
    faded: "Resto atenuado",
  },
};
