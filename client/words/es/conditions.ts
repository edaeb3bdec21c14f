import type { Words } from "../words.ts";

export const conditions: Words["conditions"] = {
  kind: "clase",
  type: "tipo",
  degree: "número de relaciones",
  none: "ninguno",
  any: "cualquiera",
  has: (text) => `contiene «${text}»`,
  orNone: (condition) => `${condition} o ninguno`,
  or: (first, last) => `${first} o ${last}`,
  orMore: (first, more) => `${first} o ${more} más`,
  atMost: (bound) => `como máximo ${bound}`,
  atLeast: (bound) => `como mínimo ${bound}`,
  range: (low, high) => `de ${low} a ${high}`,
};
