import type { Words } from "../words.ts";

export const languages: Words["languages"] = {
  title: "Idioma",
  switch: "Cambiar a inglés",
  notLoaded: "No llegaron los textos de ese idioma: la página sigue como está. Compruebe si Clew sigue en marcha.",
};
