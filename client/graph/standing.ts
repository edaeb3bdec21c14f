import { MARKS, type Mark, STATUSES, type Standing, type Status } from "../../contract/evidence.ts";
import { isTagged, type WireMap, type WireValue } from "../../contract/values.ts";
import type { NodeAttributes } from "./explorer-graph.ts";

function own(properties: WireMap, key: string): WireValue {
  return Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
}

/** A count of origins; anything that is not a whole number from 0 on counts as 0. */
function countOf(value: WireValue): number {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? value : 0;
  if (value !== null && isTagged(value) && value.$type === "Integer") return countOf(Number(value._value));
  return 0;
}

function statusOf(value: WireValue): Status | null {
  return STATUSES.find((status) => status === value) ?? null;
}

/**
 * The standing that the projection copied to a relationship. Without a `claim` nobody vouches for it: `unsourced`,
 * whatever its other properties say, since anyone can type those in.
 */
export function standingOf(properties: WireMap): Standing & { claim: string | null } {
  const claim = own(properties, "claim");
  if (typeof claim !== "string" || claim === "") {
    return {
      claim: null,
      status: "unsourced",
      pro: 0,
      con: 0,
      origins: 0,
      anonymous: false,
      hedged: false,
      marks: [],
    };
  }
  const marks = own(properties, "marks");
  return {
    claim,
    status: statusOf(own(properties, "status")) ?? "unsourced",
    pro: countOf(own(properties, "pro")),
    con: countOf(own(properties, "con")),
    origins: countOf(own(properties, "origins")),
    anonymous: own(properties, "anonymous") === true,
    hedged: own(properties, "hedged") === true,
    marks: Array.isArray(marks) ? MARKS.filter((mark: Mark) => marks.includes(mark)) : [],
  };
}

/** The standing of the claim that a node exists, where somebody made one. */
export function existenceOf(properties: WireMap): NodeAttributes["existence"] {
  const status = statusOf(own(properties, "existence"));
  if (status === null) return null;
  return {
    status,
    pro: countOf(own(properties, "existencePro")),
    con: countOf(own(properties, "existenceCon")),
  };
}

/** Whether somebody contests that the node exists: drawn as a broken ring. */
export function isContested(existence: NodeAttributes["existence"]): boolean {
  return existence !== null && (existence.status === "disputed" || existence.status === "denied");
}
