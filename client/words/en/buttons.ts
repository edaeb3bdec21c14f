/** What buttons say in many places. */
export const buttons = {
  close: "Close",
  closeByKey: "Close (Esc)",
  collapse: "Collapse",
  openConsole: "Open the console",
  rename: "Rename",
  search: "Search",
  stop: "Stop",
};
