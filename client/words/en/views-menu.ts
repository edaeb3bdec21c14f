import { numberOf } from "./number-of.ts";

/** The list of the saved views. */
export const viewsMenu = {
  title: "Saved views",
  saveAs: "Save what is shown as",
  name: "A name",
  save: "Save",
  saveAgain: "Save again",
  none: "No view is saved yet. Views are kept in the store, with places and camera.",
  /** @param changed when it was saved */
  about: (entities: number, changed: string) => `${numberOf.entities(entities)}, ${changed}`,
  copyLink: (view: string) => `Copy the link to ${view}`,
  theLink: "The link",
  linkIs: (link: string) => `The link: ${link}`,
  rename: (view: string) => `Rename ${view}`,
  newName: (view: string) => `New name of ${view}`,
  duplicate: (view: string) => `Duplicate ${view}`,
  delete: (view: string) => `Delete ${view}`,
};
