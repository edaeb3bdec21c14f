import { z } from "zod";
import { graphNodeSchema } from "./values.ts";

/**
 * How a claim stands, worked out from its assertions and never typed in. The first that applies, in the order
 * retracted, disputed, denied, on-record, reported, corroborated, single-origin, unsourced.
 */
export const STATUSES = [
  "on-record",
  "corroborated",
  "single-origin",
  "reported",
  "disputed",
  "denied",
  "unsourced",
  "retracted",
] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

/** What a speaker does to a claim. `reports` passes on without adopting, and counts for no side. */
export const STANCES = ["asserts", "denies", "disputes", "reports"] as const;
export const stanceSchema = z.enum(STANCES);
export type Stance = z.infer<typeof stanceSchema>;

/** `contradicts-itself`: one source holds this claim and a rival; `hedge-lost`: hedged first, flat in a later paragraph. */
export const MARKS = ["contradicts-itself", "hedge-lost"] as const;
export const markSchema = z.enum(MARKS);
export type Mark = z.infer<typeof markSchema>;

/** Admiralty grade of a source: A completely reliable to E unreliable, F cannot be judged. */
export const reliabilitySchema = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof reliabilitySchema>;

/** What is computed for a claim and copied to its projected relationship. */
export const standingSchema = z.object({
  status: statusSchema,
  /** Distinct origins whose live assertions assert. */
  pro: z.number().int().min(0),
  /** Distinct origins whose live assertions deny or dispute. */
  con: z.number().int().min(0),
  /** Distinct origins on either side. */
  origins: z.number().int().min(0),
  /** Whether every origin for the claim is anonymous. */
  anonymous: z.boolean(),
  /** Whether every live assertion for the claim is hedged. */
  hedged: z.boolean(),
  marks: z.array(markSchema),
});
export type Standing = z.infer<typeof standingSchema>;

export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  edtf: z.string().nullable(),
  reliability: reliabilitySchema,
  publishers: z.array(graphNodeSchema),
});
export type Source = z.infer<typeof sourceSchema>;

export const assertionSchema = z.object({
  id: z.string(),
  stance: stanceSchema,
  /** What was said, in the words of whoever entered it. */
  gloss: z.string(),
  /** Where in the source: `¶5`. */
  locator: z.string().nullable(),
  hedge: z.string().nullable(),
  anonymous: z.boolean(),
  /** When it was said. */
  edtf: z.string().nullable(),
  recordedAt: z.string().nullable(),
  recordedBy: z.string().nullable(),
  method: z.string().nullable(),
  retractedAt: z.string().nullable(),
  speakers: z.array(graphNodeSchema),
  source: sourceSchema.nullable(),
  /** Ids of the assertions that this one passes on. None: it is a root, and its speakers are origins. */
  relays: z.array(z.string()),
});
export type Assertion = z.infer<typeof assertionSchema>;

export const claimSchema = standingSchema.extend({
  id: z.string(),
  type: z.string(),
  gloss: z.string(),
  edtf: z.string().nullable(),
  /** Integer days since 1970-01-01, both inclusive; null where the end is open or nothing is known. */
  tMin: z.number().int().nullable(),
  tMax: z.number().int().nullable(),
  temporal: z.enum(["instant", "state"]).nullable(),
  officialAct: z.boolean(),
  /** The analyst's own judgement: Admiralty credibility 1 confirmed to 5 improbable, 6 cannot be judged. */
  credibility: z.number().int().min(1).max(6).nullable(),
  rank: z.enum(["preferred", "normal", "deprecated"]),
  rankReason: z.string().nullable(),
  retractedAt: z.string().nullable(),
  retractedWhy: z.string().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

/** A claim as another ledger refers to it. */
export const claimReferenceSchema = standingSchema.extend({
  id: z.string(),
  type: z.string(),
  gloss: z.string(),
  edtf: z.string().nullable(),
});
export type ClaimReference = z.infer<typeof claimReferenceSchema>;

/** Everything behind one claim: who says so, who denies it, where, when, and through whom. */
export const ledgerSchema = z.object({
  claim: claimSchema,
  subject: graphNodeSchema,
  /** Null for a unary claim such as EXISTS. */
  object: graphNodeSchema.nullable(),
  /** Every assertion, in the order of the source's paragraphs. */
  assertions: z.array(assertionSchema),
  /** Assertion ids by side; a retracted assertion stands in none of them. */
  for: z.array(z.string()),
  against: z.array(z.string()),
  passedOn: z.array(z.string()),
  /** Claims that cannot hold together with this one. */
  rivals: z.array(claimReferenceSchema),
  /** Other claims between, or about, the same entities. */
  related: z.array(claimReferenceSchema),
});
export type Ledger = z.infer<typeof ledgerSchema>;
