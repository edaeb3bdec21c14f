import { Image } from "lucide-react";
import { toggleToolPanel } from "../state/page.ts";
import { words } from "../words/words.ts";
import type { Action } from "./action.ts";

/** Opens and closes the panel that makes a file of what is shown. */
export const takePicture: Action = {
  id: "picture",
  title: () => words().opening.picture.title,
  label: () => words().opening.picture.label,
  icon: Image,
  keys: [],
  group: "Look",
  when: ({ clew }) => clew.graph.order > 0,
  pressed: ({ clew }) => clew.page.getState().toolPanel === "picture",
  perform: ({ clew }) => toggleToolPanel(clew.page, "picture"),
};
