import type { Words } from "../words.ts";

export const pageFrame: Words["pageFrame"] = {
  tabs: { title: "Paneles", canvas: "Lienzo", outline: "Esquema", evidence: "Evidencia", cypher: "Cypher" },
  console: { title: "Consola de Cypher", loading: "Cargando la consola" },
  table: { title: "Tabla", loading: "Cargando la tabla" },
  messages: { title: "Mensajes", problem: "Problema", message: "Mensaje", close: "Cerrar el mensaje" },
  noAnswer: (store) => `${store ?? "Almacén"}, sin respuesta`,
  theme: { title: "Tema", light: "Tema claro", dark: "Tema oscuro", system: "Tema del sistema" },
  tour: {
    title: (stop, of) => `Visita guiada, ${stop} de ${of}`,
    stop: (stop, of) => `${stop} de ${of}`,
    leave: "Salir",
    back: "Atrás",
    next: "Siguiente",
    done: "Listo",
  },
};
