import { numberOf } from "./number-of.ts";

/** Beginning with a view, and keeping it in the address. */
export const starting = {
  loading: "Loading the graph",
  openingLink: "Opening the link",
  notOpened: (why: string) => `The link was not opened. ${why}`,
  draftGone: "This browser does not have the view any more that stood here.",
  answersAgain: "The store answers again.",
  /** In a link that was opened. */
  gone: (entities: number) => `${numberOf.entities(entities)} of this link are no longer in the store.`,
  tooLargeToKeep:
    "This view is too large for the address, and this browser has no room to keep it. Reloading the page will not bring it back.",
  queriesNotKept:
    "This browser does not keep your queries: there is no room, or it keeps nothing. Copy them before you leave the page.",
  /** Why a link cannot be followed. */
  badLink: {
    version: "This link was made by another version of Clew. Nothing was changed.",
    tooLong: "This link is too long to be one of Clew's. Nothing was changed.",
    damaged: "This link is cut off or damaged. Ask for it again; nothing was changed.",
    noView: "This link does not describe a view. Nothing was changed.",
    wrong: (why: string) => `This link does not describe a view: ${why} Nothing was changed.`,
    missingNodes: "This link names more nodes in its groups than it has. Nothing was changed.",
    unpacksTooLarge: "This link unpacks to more than a view can be. Nothing was changed.",
  },
};
