import type { Words } from "../words.ts";

export const storeGone: Words["storeGone"] = {
  title: "El almacén no responde",
  server: "El servidor de Clew",
  store: "El almacén",
  stopped: (who, at) => `${who} dejó de responder${at === null ? "" : ` (${at})`}.`,
  nothingLost: "Nada de lo que hay en el lienzo se ha perdido.",
  trying: "Probando ahora",
  nextTry: (seconds) => `Próximo intento en ${seconds} s`,
  tryNow: "Probar ahora",
  works: "Funciona",
  whatWorks(ledgers) {
    const opened =
      ledgers === 0
        ? ""
        : ledgers === 1
          ? ", el libro de evidencia que abrió"
          : `, los ${ledgers} libros de evidencia que abrió`;
    return `Mirar, mover, ocultar y filtrar lo que hay aquí${opened}, deshacer en la vista, enlaces.`;
  },
  waits: "Espera",
  whatWaits: "Expandir, buscar, Cypher, los libros de evidencia aún sin abrir.",
};
