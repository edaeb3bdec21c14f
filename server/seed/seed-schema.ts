import { z } from "zod";
import { reliabilitySchema, stanceSchema } from "../../contract/evidence.ts";
import { MAX_NAME_LENGTH } from "../store/escape-name.ts";

/** What the server works out from assertions and dates. A file that holds one of these is refused. */
export const COMPUTED_FIELDS = [
  "status",
  "pro",
  "con",
  "origins",
  "anonymous",
  "hedged",
  "marks",
  "tMin",
  "tMax",
  "existence",
  "existencePro",
  "existenceCon",
  "existenceClaim",
] as const;

const slug = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words and digits joined by hyphens")
    .max(100)
    .describe(what);
const text = (what: string) => z.string().trim().min(1, "must not be empty").max(2000).describe(what);
const edtf = (what: string) =>
  z
    .string("must be text; put a bare year in quotes")
    .describe(`${what} EDTF level 0 or 1: 2025-11-24, 2025-07, 199X, 2025-06~/..`);
const name = z.string().min(1).max(MAX_NAME_LENGTH);

export const entitiesFileSchema = z.strictObject({
  entities: z.array(
    z.strictObject({
      id: slug("Stable and unique among entities; claims name it."),
      labels: z
        .array(name.regex(/^(?!Entity$|Evidence$|Clew$)/, "Entity is added by itself; Evidence and Clew are reserved"))
        .min(1)
        .describe("What it is: Person, Organization, Group, Place, Event, Topic … The first in the alphabet draws it."),
      name: text("Shown on the canvas: short."),
      aliases: z.array(text("Another name that search finds it by.")).default([]),
      description: text("One sentence on what it is, as the sources have it."),
    }),
  ),
});

export const sourcesFileSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: slug("Stable and unique among sources; assertions name it."),
      title: text("The document's title, or what it is."),
      publishers: z.array(slug("Entity that published it.")).default([]),
      author: text("Byline.").optional(),
      url: z.url().optional().describe("Only if the document itself is there."),
      edtf: edtf("When it was published.").optional(),
      reliability: reliabilitySchema.describe(
        "Admiralty grade: A completely reliable to E unreliable, F cannot be judged.",
      ),
      note: text("How it is known, how its paragraphs are counted.").optional(),
    }),
  ),
});

const assertionSchema = z.strictObject({
  id: slug("Unique within the claim; relays name it."),
  by: z.union([slug("Entity that speaks."), z.array(slug("Entity that speaks.")).min(1)]),
  stance: stanceSchema,
  source: slug("Source it is found in; the file's default if left out.").optional(),
  at: text("Where in the source: ¶5.").optional(),
  gloss: text("What was said, in our own words."),
  hedge: text("The speaker's own reservation; left out if said flatly.").optional(),
  anonymous: z.boolean().default(false).describe("Whether the source keeps the speaker's name back."),
  said: edtf(
    "When it was said; the file's default if left out, or the source's date for its own publisher.",
  ).optional(),
  method: z
    .enum(["stated", "inferred"])
    .default("stated")
    .describe("inferred: the source does not say this in so many words, and the gloss says why it is read so."),
  relays: z.array(slug("Assertion of the same claim.")).default([]),
});

const claimSchema = z.strictObject({
  id: slug("Stable and unique among claims."),
  subject: slug("Entity."),
  type: name.describe("Short verb in capitals: LEADS, PART_OF. EXISTS alone takes no object."),
  object: slug("Entity; left out for EXISTS.").optional(),
  gloss: text("The proposition in one sentence, in our own words."),
  edtf: edtf("When it holds or happened; left out if nothing is known.").optional(),
  temporal: z.enum(["instant", "state"]).optional().describe("instant: it happened on one day within the date."),
  officialAct: z
    .boolean()
    .default(false)
    .describe("Whether it is an act that the body which performs it is entitled to, such as a designation."),
  rank: z.enum(["preferred", "normal", "deprecated"]).default("normal"),
  rankReason: text("Why the rank is not normal.").optional(),
  credibility: z
    .number()
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe("The analyst's own: 1 confirmed to 6 cannot be judged."),
  excludes: z.array(slug("Claim that cannot hold together with this one.")).default([]),
  assertions: z.array(assertionSchema),
});

export const claimsFileSchema = z.strictObject({
  defaults: z.strictObject({
    source: slug("Source of assertions that name none."),
    said: edtf("When an assertion was said that gives no date and is not its publisher's own."),
    recordedAt: z.iso.date().describe("The day these claims were entered."),
    recordedBy: text("Who entered them."),
  }),
  claims: z.array(claimSchema),
});

/** The files of the seed, by what they hold; the editor's schemas are made from the same table. */
export const SEED_SCHEMAS = {
  entities: entitiesFileSchema,
  sources: sourcesFileSchema,
  claims: claimsFileSchema,
} as const;
export type EntitiesFile = z.output<typeof entitiesFileSchema>;
export type SourcesFile = z.output<typeof sourcesFileSchema>;
export type ClaimsFile = z.output<typeof claimsFileSchema>;
