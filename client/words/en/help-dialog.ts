/** The dialog that lists all keys and gestures. */
export const helpDialog = {
  title: "Keys and gestures",
  pointer: "Mouse and touch",
  gestures: [
    { what: "Select", how: "Click" },
    { what: "Add to the selection", how: "Shift or Ctrl click, long press" },
    { what: "Select by a box or lasso", how: "Shift or Alt drag, or a tool" },
    { what: "Expand or collapse", how: "Double-click" },
    { what: "Menu", how: "Right-click, long press" },
    { what: "Move and pin", how: "Drag an entity" },
    { what: "Move a note, edit it", how: "Drag, double-click" },
    { what: "Move the picture", how: "Drag the canvas" },
    { what: "Zoom", how: "Wheel, pinch" },
  ],
  singleKeys: "Single keys work while the canvas has the keyboard: press Tab until its frame shows.",
  characterKeys: "Single letters and signs are keys",
};
