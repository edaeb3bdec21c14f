import type { Words } from "../words.ts";

export const languages: Words["languages"] = {
  title: "Idioma",
  switch: "Cambiar a inglés (English)",
  spoken: "La página está en español",
  notLoaded: "No llegaron los textos de ese idioma: la página sigue como está. Compruebe si Clew sigue en marcha.",
};
