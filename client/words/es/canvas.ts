import type { Words } from "../words.ts";

export const canvas: Words["canvas"] = {
  noWebGl2:
    "Este navegador no puede dibujar el grafo: WebGL2 falta o está desactivado. Active la aceleración por hardware, o abra la página en un Firefox, Chrome, Edge o Safari actual. El esquema y la consola funcionan sin él.",
  noLayout: (why) => `No se ha podido calcular la disposición: ${why}.`,
  noWorker: "su proceso de cálculo no se inició",
  related: "relacionado con",
};
