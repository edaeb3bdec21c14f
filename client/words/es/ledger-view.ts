import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

const origins = (count: number) => plural(count, "origen", "orígenes");

export const ledgerView: Words["ledgerView"] = {
  reading: "Leyendo el libro de evidencia",
  for: "A favor",
  against: "En contra",
  origins,
  split: (pro, con) => `${origins(pro)} a favor, ${con} en contra`,
  nobodySays: "Nadie lo dice en las fuentes.",
  nobodyDenies: "Nadie lo niega en las fuentes.",
  deprecated: "Calificada como desaconsejada.",
  preferred: "La lectura preferida.",
  retracted: (when) => `Retractada (${when}).`,
  noReason: "No se dio ningún motivo.",
  marks: {
    "contradicts-itself": "Una misma fuente sostiene esto y una lectura incompatible con ello.",
    "hedge-lost": "Con reservas donde se cuenta por primera vez, sin ellas donde se vuelve a contar.",
  },
  passedOn: { name: "Transmitidas", title: "Transmitidas, no cuentan para ningún lado:" },
  withdrawn: { name: "Retractadas", title: "Retractadas, no cuentan en ninguna parte:" },
  rivals: "Incompatibles con esto",
  related: "Relacionadas con esto",
  entered: "Registro",
  unknown: "Se desconoce",
  assertions: (count) => plural(count, "aserción", "aserciones"),
  method: (method) => (method === "stated" ? "declarada" : method === "inferred" ? "inferida" : method),
  judgement: (grade, meaning) => `Juicio propio del analista: ${grade}, ${meaning}`,
  credibility: [
    "confirmada",
    "probablemente cierta",
    "posiblemente cierta",
    "dudosa",
    "improbable",
    "no se puede juzgar",
  ],
};
