import type { Words } from "../words.ts";

export const opening: Words["opening"] = {
  search: "Buscar",
  findOnCanvas: "Buscar en el lienzo",
  console: { title: "Consola de Cypher", label: "Cypher" },
  table: { title: "Tabla de las entidades y relaciones de la vista", label: "Tabla" },
  run: { title: "Ejecutar la sentencia", label: "Ejecutar" },
  profile: { title: "Perfilar: ejecutar de nuevo la sentencia del resultado y medir su plan", label: "Perfilar" },
  outline: {
    title: "Abrir o cerrar el esquema",
    open: "Abrir el esquema",
    close: "Cerrar el esquema",
  },
  menu: { title: "Menú de lo que tiene el foco", label: "Menú" },
  savedViews: "Vistas guardadas",
  tour: "Visita guiada",
  help: { title: "Todas las teclas", label: "Teclas y gestos" },
  picture: { title: "Imagen de lo que se muestra, como PNG o SVG", label: "Imagen" },
};
