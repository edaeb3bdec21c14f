/** The layouts, by their ids, and what their forms ask. */
export const layouts = {
  force: { label: "By ties", hint: "What is tied stands together" },
  layers: { label: "Layers", hint: "Who leads to whom" },
  rings: { label: "Rings", hint: "How many ties everything is away from the selection" },
  circle: { label: "Circle", hint: "Every tie in sight" },
  grid: { label: "Grid", hint: "Names to read through" },
  property: { label: "By a property", hint: "Numbers and dates from left to right, words in columns" },
  order: { label: "In order of", kind: "kind, then name", ties: "most connected", name: "name" },
  direction: { label: "Arrows lead", down: "down", right: "to the right" },
  ofProperty: { label: "Property", kind: "kind" },
};
