import type { Words } from "../words.ts";

export const layouts: Words["layouts"] = {
  force: { label: "Por relaciones", hint: "Lo relacionado queda junto" },
  layers: { label: "Capas", hint: "Quién lleva a quién" },
  rings: { label: "Anillos", hint: "A cuántas relaciones de la selección está todo" },
  circle: { label: "Círculo", hint: "Todas las relaciones a la vista" },
  grid: { label: "Cuadrícula", hint: "Nombres para leer de corrido" },
  property: { label: "Por una propiedad", hint: "Números y fechas de izquierda a derecha, palabras en columnas" },
  order: { label: "Por orden de", kind: "clase y nombre", ties: "más relaciones", name: "nombre" },
  direction: { label: "Las flechas van", down: "hacia abajo", right: "hacia la derecha" },
  ofProperty: { label: "Propiedad", kind: "clase" },
};
