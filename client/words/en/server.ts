/** What is said where a request went wrong and the server did not say why. */
export const server = {
  notOurs: (status: number) => `Something other than Clew answered (HTTP ${status}). Reload the page.`,
  stopped: "The request was stopped.",
  noAnswer: "Clew's server does not answer. See whether it still runs.",
};
