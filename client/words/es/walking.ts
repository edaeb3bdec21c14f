import type { Words } from "../words.ts";

export const walking: Words["walking"] = {
  titles: {
    up: "Al vecino de arriba",
    down: "Al vecino de abajo",
    left: "Al vecino de la izquierda",
    right: "Al vecino de la derecha",
  },
  labels: {
    up: "Ir hacia arriba",
    down: "Ir hacia abajo",
    left: "Ir a la izquierda",
    right: "Ir a la derecha",
  },
  nothingFurther: "No hay nada más en esa dirección",
  next: { title: "Relación siguiente de la entidad", label: "Relación siguiente" },
  previous: { title: "Relación anterior de la entidad", label: "Relación anterior" },
  noRelationships: "No se muestra ninguna relación",
  home: { title: "De vuelta adonde empezó el recorrido", label: "Volver al inicio" },
};
