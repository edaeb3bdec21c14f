/** The banner while the store does not answer. */
export const storeGone = {
  title: "The store does not answer",
  server: "Clew's server",
  store: "The store",
  /** @param at the time of day */
  stopped: (who: string, at: string | null) => `${who} stopped answering${at === null ? "" : ` at ${at}`}.`,
  nothingLost: "Nothing on the canvas is lost.",
  trying: "Trying now",
  nextTry: (seconds: number) => `Next try in ${seconds} s`,
  tryNow: "Try now",
  works: "Works",
  /** @param ledgers how many were opened, and are still here */
  whatWorks(ledgers: number): string {
    const opened =
      ledgers === 0 ? "" : ledgers === 1 ? ", the ledger you opened" : `, the ${ledgers} ledgers you opened`;
    return `Looking, moving, hiding and filtering here${opened}, undo of the view, links.`;
  },
  waits: "Waits",
  whatWaits: "Expanding, search, Cypher, ledgers not opened yet.",
};
