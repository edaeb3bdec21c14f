/** One telling of a claim in its ledger. */
export const telling = {
  speakerUnknown: "Speaker unknown",
  anonymous: "anonymous",
  inferred: "inferred",
  whyInferred: "Nobody says so in the source: whoever entered it concluded it",
  /** What stands before and after the words of a hedge. */
  hedged: { before: "hedged: “", after: "”" },
  paragraph: (locator: string, source: string) => `${locator} of ${source}`,
  relays: "How it came here, the origin first",
  origin: "(origin)",
  unknown: "unknown",
  stance: "Stance",
  stances: { asserts: "asserts", denies: "denies", disputes: "disputes", reports: "reports" },
  said: "Said",
  undated: "undated",
  source: "Source",
  noSource: "none named",
  grade: "Grade",
  /** The Admiralty's grades of reliability. */
  grades: {
    A: "completely reliable",
    B: "usually reliable",
    C: "fairly reliable",
    D: "not usually reliable",
    E: "unreliable",
    F: "cannot be judged",
  },
};
