/** What a key does in the grid: goes so many rows or columns on, or does something with the cell it stands on. */
export type GridMove = { readonly rows: number } | { readonly columns: number } | "choose" | "toggle" | "leave";

/**
 * @param far with Ctrl or Cmd, by which Home and End go to the first and last row
 * @param page rows in sight
 */
export function gridMove(key: string, far: boolean, page: number): GridMove | null {
  switch (key) {
    case "ArrowDown":
      return { rows: 1 };
    case "ArrowUp":
      return { rows: -1 };
    case "PageDown":
      return { rows: Math.max(1, page - 1) };
    case "PageUp":
      return { rows: -Math.max(1, page - 1) };
    case "Home":
      return far ? { rows: Number.NEGATIVE_INFINITY } : { columns: Number.NEGATIVE_INFINITY };
    case "End":
      return far ? { rows: Number.POSITIVE_INFINITY } : { columns: Number.POSITIVE_INFINITY };
    case "ArrowRight":
      return { columns: 1 };
    case "ArrowLeft":
      return { columns: -1 };
    case "Enter":
      return "choose";
    case " ":
      return "toggle";
    case "Escape":
      return "leave";
    default:
      return null;
  }
}
