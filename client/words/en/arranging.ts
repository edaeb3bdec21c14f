import { plural } from "../plural.ts";

/** Arranging the picture by a layout, whose name is given. */
export const arranging = {
  title: "Arrange the picture",
  label: "Arrange",
  by: (layout: string) => `Arrange: ${layout.toLowerCase()}`,
  all: (layout: string) => `Arrange ${layout.toLowerCase()}`,
  selection: (layout: string) => `Arrange the selection ${layout.toLowerCase()}`,
  underWay: (count: number) => `Arranging ${plural(count, "entity", "entities")}`,
  done: (count: number, layout: string) => `${plural(count, "entity", "entities")} arranged: ${layout.toLowerCase()}`,
  failed: (why: string) => `${why} Nothing was moved.`,
};
