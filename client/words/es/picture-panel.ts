import type { Words } from "../words.ts";

export const picturePanel: Words["picturePanel"] = {
  name: "Imagen",
  title: "Imagen de lo que está a la vista",
  titleOfPicture: "Título",
  format: "Formato",
  twice: { label: "PNG, al doble de tamaño", hint: "Para pantallas y documentos" },
  fourTimes: { label: "PNG, al cuádruple de tamaño", hint: "Para imprimir" },
  svg: { label: "SVG", hint: "Líneas y texto, a cualquier tamaño" },
  legend: "Leyenda de los signos que aparecen",
  sources: "Lista de fuentes",
  save: "Guardar archivo",
  copy: "Copiar",
  onlyPng: "Los portapapeles admiten PNG",
};
