import type { Status } from "../../contract/evidence.ts";
import type { LineKind } from "../graph/line-kind.ts";
import type { LegendMark } from "../graph/sheet-content.ts";

/** The statuses as the page names them. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  "on-record": "On record",
  corroborated: "Corroborated",
  "single-origin": "Single origin",
  reported: "Reported only",
  disputed: "Disputed",
  denied: "Denied only",
  unsourced: "Unsourced",
  retracted: "Retracted",
};

/** The kinds of line as the legend names them. */
export const LINE_NAMES: Readonly<Record<LineKind, string>> = {
  "on-record": "On record",
  corroborated: "Corroborated",
  "single-origin": "Single origin",
  anonymous: "Anonymous or hedged",
  disputed: "Disputed",
  unsourced: "Unsourced",
  denied: "Denied only",
  retracted: "Retracted",
};

/** The marks as the legend names them. */
export const MARK_NAMES: Readonly<Record<LegendMark, string>> = {
  disc: "Independent origins",
  hollow: "Anonymous origin",
  bundle: "Parallel relationships",
  split: "For and against",
  "not-equal": "Source contradicts itself",
  falling: "Hedge lost in retelling",
  contested: "Existence contested",
};
