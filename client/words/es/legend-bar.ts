import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const legendBar: Words["legendBar"] = {
  title: "Evidencia: leyenda y filtro",
  lines: "Líneas",
  linesShown: "Líneas, mostradas u omitidas",
  leaveOut: (line) => `${line}: omitir`,
  show: (line) => `${line}: mostrar`,
  simplified: (most) => `Más de ${numeral(most)} líneas: todas se dibujan finas y continuas, sin marcas`,
  marks: "Marcas",
  hideMarks: "Ocultar el significado de las marcas",
  showMarks: "Mostrar el significado de las marcas",
  size: "Tamaño",
  colour: "Color",
  icon: "Icono",
  caption: "Rótulo",
  nameAnd: (basis) => `nombre · ${basis}`,
  ofKind: "el de la clase",
  others: (count) => plural(count, "otra", "otras"),
};
