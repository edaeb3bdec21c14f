/** What stands around the canvas, panel by panel: tabs, docks, messages, tour, theme. */
export const pageFrame = {
  tabs: { title: "Panels", canvas: "Canvas", outline: "Outline", evidence: "Evidence", cypher: "Cypher" },
  console: { title: "Cypher console", loading: "Loading the console" },
  table: { title: "Table", loading: "Loading the table" },
  messages: { title: "Messages", problem: "Problem", message: "Message", close: "Close the message" },
  noAnswer: (store: string | null) => `${store ?? "Store"}, no answer`,
  theme: { title: "Theme", light: "Light theme", dark: "Dark theme", system: "Theme of the system" },
  tour: {
    title: (stop: number, of: number) => `Tour, ${stop} of ${of}`,
    stop: (stop: number, of: number) => `${stop} of ${of}`,
    leave: "Leave",
    back: "Back",
    next: "Next",
    done: "Done",
  },
};
