import { Image } from "lucide-react";
import { toggleToolPanel } from "../state/page.ts";
import type { Action } from "./action.ts";

/** Opens and closes the panel that makes a file of what is shown. */
export const takePicture: Action = {
  id: "picture",
  title: "Picture of what is shown, as PNG or SVG",
  label: () => "Picture",
  icon: Image,
  keys: [],
  group: "Look",
  when: ({ clew }) => clew.graph.order > 0,
  pressed: ({ clew }) => clew.page.getState().toolPanel === "picture",
  perform: ({ clew }) => toggleToolPanel(clew.page, "picture"),
};
