/** How claims stand: the statuses, the kinds of line and the marks, as every panel names them. */
export const standing = {
  statuses: {
    "on-record": "On record",
    corroborated: "Corroborated",
    "single-origin": "Single origin",
    reported: "Reported only",
    disputed: "Disputed",
    denied: "Denied only",
    unsourced: "Unsourced",
    retracted: "Retracted",
  },
  lines: {
    "on-record": "On record",
    corroborated: "Corroborated",
    "single-origin": "Single origin",
    anonymous: "Anonymous or hedged",
    disputed: "Disputed",
    unsourced: "Unsourced",
    denied: "Denied only",
    retracted: "Retracted",
  },
  marks: {
    disc: "Independent origins",
    hollow: "Anonymous origin",
    bundle: "Parallel relationships",
    split: "For and against",
    "not-equal": "Source contradicts itself",
    falling: "Hedge lost in retelling",
    contested: "Existence contested",
  },
  /** On the flags of who speaks, drawn on the canvas. */
  flags: { for: "for", against: "against" },
};
