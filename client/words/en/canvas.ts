/** What the canvas says where it cannot draw. */
export const canvas = {
  noWebGl2:
    "This browser cannot draw the graph: WebGL2 is missing or switched off. Turn on hardware acceleration, or open the page in a current Firefox, Chrome, Edge or Safari. The outline and the console work without it.",
  noLayout: (why: string) => `The layout could not be worked out: ${why}.`,
  noWorker: "its worker did not start",
  related: "related to",
};
