import type { Words } from "../words.ts";

export const standing: Words["standing"] = {
  statuses: {
    "on-record": "Consta",
    corroborated: "Corroborada",
    "single-origin": "Un solo origen",
    reported: "Solo relatada",
    disputed: "Disputada",
    denied: "Solo negada",
    unsourced: "Sin fuente",
    retracted: "Retractada",
  },
  lines: {
    "on-record": "Consta",
    corroborated: "Corroborada",
    "single-origin": "Un solo origen",
    anonymous: "Anónima o con reservas",
    disputed: "Disputada",
    unsourced: "Sin fuente",
    denied: "Solo negada",
    retracted: "Retractada",
  },
  marks: {
    disc: "Orígenes independientes",
    hollow: "Origen anónimo",
    bundle: "Relaciones paralelas",
    split: "A favor y en contra",
    "not-equal": "La fuente se contradice",
    falling: "Reserva perdida al recontarse",
    contested: "Existencia discutida",
  },
  flags: { for: "a favor", against: "en contra" },
};
