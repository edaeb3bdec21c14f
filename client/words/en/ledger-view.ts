import { plural } from "../plural.ts";

/** A claim's ledger, without its tellings. */
export const ledgerView = {
  reading: "Reading the ledger",
  for: "For",
  against: "Against",
  origins: (count: number) => plural(count, "origin", "origins"),
  /** Of a relationship with voices on both sides. */
  split: (pro: number, con: number) => `${plural(pro, "origin", "origins")} for, ${con} against`,
  nobodySays: "Nobody says so in the sources.",
  nobodyDenies: "Nobody denies it in the sources.",
  deprecated: "Ranked as deprecated.",
  preferred: "The preferred reading.",
  retracted: (when: string) => `Retracted ${when}.`,
  noReason: "No reason was given.",
  marks: {
    "contradicts-itself": "One source holds this and a reading that cannot hold together with it.",
    "hedge-lost": "Hedged where it is first told, flat where it is told again.",
  },
  passedOn: { name: "Passed on", title: "Passed on, counts for neither side" },
  withdrawn: { name: "Retracted", title: "Retracted, counts nowhere" },
  rivals: "Cannot hold together with this",
  related: "Bears on this",
  entered: "Entered",
  unknown: "Unknown",
  assertions: (count: number) => plural(count, "assertion", "assertions"),
  /** How an assertion was come by: "stated", "inferred", or what else the store calls it. */
  method: (method: string) => method,
  judgement: (grade: number, meaning: string) => `The analyst's own judgement: ${grade}, ${meaning}`,
  /** The Admiralty's grades of credibility, from 1 on. */
  credibility: ["confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"],
};
