import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const statement: Words["statement"] = {
  title: "Sentencia",
  readOnly: "solo lectura",
  editor: "Sentencia de Cypher",
  completions: "Sugerencias",
  selectionDeleted: "Selección eliminada",
  controlCharacter: "Carácter de control",
  format: "Dar formato a la sentencia",
  formatHint: "Dar formato",
  formatted: "Con formato",
  notFormatted: "No se puede dar formato a la sentencia: compruebe si contiene un error.",
  stop: "Detener la sentencia",
  stopHint: "Detener",
  run: "Ejecutar",
  notProfiled: (why) => `No se midió el plan de la sentencia. ${why}`,
  parameters: "Parámetros",
  placeholder: 'texto, 12, true, ["a", "b"]',
  nothingSelected: "Nada: seleccione entidades en el lienzo",
  selected: (count) => `Los identificadores de ${plural(count, "entidad seleccionada", "entidades seleccionadas")}`,
  noValue: 'Escriba un valor; "" es el texto vacío.',
  badJson: 'Empieza como JSON y no lo es. Las listas son como ["a", "b"], los mapas como {"a": 1}.',
  kinds: { text: "Texto", number: "Número", boolean: "Verdadero o falso", list: "Lista", map: "Mapa" },
};
