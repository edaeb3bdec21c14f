import { Image } from "lucide-react";
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
  pressed: ({ clew }) => clew.page.getState().pictureOpen,
  perform: ({ clew }) =>
    clew.page.setState(({ pictureOpen }) => ({ pictureOpen: !pictureOpen, arrangeOpen: false, narrowTab: "canvas" })),
};
