/** Keys as keyboards of the language have them printed. */
export const keyNames = {
  Shift: "Shift",
  Space: "Space",
  Escape: "Esc",
  Delete: "Del",
  Backspace: "Backspace",
  Enter: "Enter",
  Home: "Home",
  ContextMenu: "Menu",
};
