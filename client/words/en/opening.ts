/** The commands that open panels, and those of the panels. */
export const opening = {
  search: "Search",
  findOnCanvas: "Find on the canvas",
  console: { title: "Cypher console", label: "Cypher" },
  table: { title: "Table of the view's entities and relationships", label: "Table" },
  run: { title: "Run the statement", label: "Run" },
  profile: { title: "Profile: run the result's statement again and measure its plan", label: "Profile" },
  outline: {
    title: "Open or close the outline",
    open: "Open the outline",
    close: "Close the outline",
  },
  menu: { title: "Menu of what has the keyboard", label: "Menu" },
  savedViews: "Saved views",
  tour: "Show me around",
  help: { title: "All keys", label: "Keys and gestures" },
  picture: { title: "Picture of what is shown, as PNG or SVG", label: "Picture" },
};
