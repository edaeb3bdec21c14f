/** The stops of the tour. */
export const touring = {
  lines: {
    title: "Every line is somebody's word",
    text: "Click a line to open its ledger: who says it, who denies it, in which paragraph, and when. Blue is for, orange against.",
  },
  legend: {
    title: "How well a line is founded shows in how it is drawn",
    text: "Solid is on record or told by several, dashed rests on one, dotted on someone unnamed. Press a kind to leave it out of the picture.",
  },
  expand: {
    title: "Go on from an entity",
    text: "Double-click an entity, or press E, to bring in its neighbours, and again to take away exactly those. Everything else stays where it is, and every step can be undone.",
  },
  search: {
    title: "One box for search and commands",
    text: "Type a name, an alias or any text of the graph. The same box finds every command: try “arrange”.",
  },
  console: {
    title: "Ask in Cypher",
    text: "The console runs read queries, puts what they find on the canvas, and brings seven questions about this article along.",
  },
};
