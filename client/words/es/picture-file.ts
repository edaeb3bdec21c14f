import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const pictureFile: Words["pictureFile"] = {
  making: "Haciendo la imagen",
  saved: (file) => `«${file}» está donde el navegador guarda las descargas.`,
  copied: "La imagen está copiada.",
  mayNotCopy: "Este navegador no deja copiar imágenes a la página. Guárdela como archivo.",
  notCopied: "El navegador no dejó que la página copiara la imagen. Guárdela como archivo.",
  noCanvas: "No hay lienzo del que hacer una imagen. Vuelva a cargar la página.",
  tooLarge: (width, height) =>
    `Este navegador no hace imágenes de ${numeral(width)} por ${numeral(height)} px. Elija un tamaño menor, o SVG.`,
  headings: {
    entities: "Entidades",
    sizes: "Tamaño",
    colours: "Color",
    icons: "Icono",
    captions: "Rótulo",
    lines: "Líneas",
    marks: "Marcas",
  },
  others: (count) => plural(count, "otra", "otras"),
  sources: "Fuentes",
  moreSources: (count) => `Y ${plural(count, "fuente", "fuentes")} más.`,
  unreadSources: (claims) =>
    `No se preguntó al almacén por ${plural(claims, "afirmación", "afirmaciones")}, o no respondió: faltan aquí sus fuentes.`,
};
