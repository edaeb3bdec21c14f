import type { Words } from "../words.ts";

export const telling: Words["telling"] = {
  speakerUnknown: "No se sabe quién habla",
  anonymous: "voz anónima",
  inferred: "inferida",
  whyInferred: "Nadie lo dice en la fuente: lo dedujo quien la registró",
  hedged: { before: "con reserva: «", after: "»" },
  paragraph: (locator, source) => `${locator} de ${source}`,
  relays: "Cómo llegó hasta aquí, primero el origen",
  origin: "(origen)",
  unknown: "se desconoce",
  stance: "Postura",
  stances: { asserts: "afirma", denies: "niega", disputes: "cuestiona", reports: "relata" },
  said: "Dicho",
  undated: "sin fecha",
  source: "Fuente",
  noSource: "no se nombra ninguna",
  grade: "Grado",
  grades: {
    A: "del todo fiable",
    B: "fiable por lo general",
    C: "bastante fiable",
    D: "no suele ser fiable",
    E: "no fiable",
    F: "no se puede juzgar",
  },
};
