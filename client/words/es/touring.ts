import type { Words } from "../words.ts";

export const touring: Words["touring"] = {
  lines: {
    title: "Cada línea es la palabra de alguien",
    text: "Haga clic en una línea para abrir su libro de evidencia: quién lo dice, quién lo niega, en qué párrafo y cuándo. Azul es a favor; naranja, en contra.",
  },
  legend: {
    title: "Lo bien fundada que está una línea se ve en su trazo",
    text: "Continua: consta o lo cuentan varios; a rayas: se apoya en uno solo; punteada: en alguien sin nombre. Pulse una clase para dejarla fuera del lienzo.",
  },
  expand: {
    title: "Seguir desde una entidad",
    text: "Haga doble clic en una entidad, o pulse E, para traer sus vecinos, y otra vez para retirar exactamente esos. Todo lo demás queda donde está, y cada paso puede deshacerse.",
  },
  search: {
    title: "Un mismo campo para buscar y para los comandos",
    text: "Escriba un nombre, un alias o cualquier texto del grafo. El mismo campo encuentra todos los comandos: pruebe «disponer».",
  },
  console: {
    title: "Preguntar en Cypher",
    text: "La consola ejecuta consultas de lectura, lleva al lienzo lo que encuentran y trae siete preguntas sobre este artículo.",
  },
};
