import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const viewsMenu: Words["viewsMenu"] = {
  title: "Vistas guardadas",
  saveAs: "Guardar lo que se muestra como",
  name: "Un nombre",
  save: "Guardar",
  saveAgain: "Guardar de nuevo",
  none: "Aún no hay ninguna vista guardada. Las vistas se guardan en el almacén, con la posición de todo y la cámara.",
  about: (entities, changed) => `${numberOf.entities(entities)}, ${changed}`,
  copyLink: (view) => `Copiar el enlace a ${view}`,
  theLink: "El enlace",
  linkIs: (link) => `El enlace: ${link}`,
  rename: (view) => `Cambiar el nombre de ${view}`,
  newName: (view) => `Nuevo nombre de ${view}`,
  duplicate: (view) => `Duplicar ${view}`,
  delete: (view) => `Eliminar ${view}`,
};
