import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClaimInput } from "../evidence/claim-input.ts";
import type { RivalInput } from "../evidence/write-claims.ts";
import { checkSeed } from "./check-seed.ts";
import { SeedError } from "./seed-error.ts";
import { readSeedFile, type SeedFile, type SeedProblem } from "./seed-file.ts";
import {
  type ClaimsFile,
  claimsFileSchema,
  type EntitiesFile,
  entitiesFileSchema,
  type SourcesFile,
  sourcesFileSchema,
} from "./seed-schema.ts";

export type EntityInput = EntitiesFile["entities"][number];
export type SourceInput = SourcesFile["sources"][number];

/** Everything a seed folder holds, checked and ready to write. */
export interface Seed {
  readonly entities: readonly EntityInput[];
  readonly sources: readonly SourceInput[];
  readonly claims: readonly ClaimInput[];
  readonly rivals: readonly RivalInput[];
}

/**
 * Reads `entities.yaml`, `sources.yaml` and `claims/*.yaml` of a folder.
 * @throws SeedError with every problem of every file
 */
export async function readSeed(folder: string): Promise<Seed> {
  const claimFiles = (await readdir(join(folder, "claims"))).filter((name) => name.endsWith(".yaml")).sort();
  const names = ["entities.yaml", "sources.yaml", ...claimFiles.map((name) => `claims/${name}`)];
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return parseSeed(names.map((name, i) => ({ name, text: texts[i] ?? "" })));
}

/** The same from texts; `name` decides what a file holds, as `readSeed` says. */
export function parseSeed(files: readonly { readonly name: string; readonly text: string }[]): Seed {
  const problems: SeedProblem[] = [];
  const entities: SeedFile<EntitiesFile>[] = [];
  const sources: SeedFile<SourcesFile>[] = [];
  const claims: SeedFile<ClaimsFile>[] = [];
  for (const { name, text } of files) {
    if (name.startsWith("claims/")) keep(readSeedFile(name, text, claimsFileSchema), claims, problems);
    else if (name.startsWith("entities")) keep(readSeedFile(name, text, entitiesFileSchema), entities, problems);
    else keep(readSeedFile(name, text, sourcesFileSchema), sources, problems);
  }
  // References into a file that could not be read would only repeat its problems.
  if (problems.length === 0) problems.push(...checkSeed(entities, sources, claims));
  if (problems.length > 0) throw new SeedError(problems);

  const allSources = sources.flatMap((file) => file.data.sources);
  return {
    entities: entities.flatMap((file) => file.data.entities),
    sources: allSources,
    claims: claims.flatMap((file) =>
      file.data.claims.map((claim) => claimInput(claim, file.data.defaults, allSources)),
    ),
    rivals: rivalsOf(claims),
  };
}

function keep<T>(
  result: { problems: SeedProblem[]; read: SeedFile<T> | null },
  files: SeedFile<T>[],
  problems: SeedProblem[],
): void {
  problems.push(...result.problems);
  if (result.read) files.push(result.read);
}

/** Each pair once, however many of the two name the other. */
function rivalsOf(files: readonly SeedFile<ClaimsFile>[]): RivalInput[] {
  const pairs = new Map<string, RivalInput>();
  for (const claim of files.flatMap((file) => file.data.claims)) {
    for (const other of claim.excludes) {
      const [a, b] = claim.id < other ? [claim.id, other] : [other, claim.id];
      pairs.set(`${a} ${b}`, { a, b });
    }
  }
  return [...pairs.values()];
}

type ClaimOfFile = ClaimsFile["claims"][number];
type Defaults = ClaimsFile["defaults"];

/** An assertion's id is its claim's and its own; so it stays the same wherever in the files it stands. */
function claimInput(claim: ClaimOfFile, defaults: Defaults, sources: readonly SourceInput[]): ClaimInput {
  const { id, subject, type, gloss, officialAct, rank } = claim;
  return {
    id,
    type,
    subject,
    object: claim.object ?? null,
    gloss,
    edtf: claim.edtf ?? null,
    temporal: claim.temporal ?? null,
    officialAct,
    rank,
    rankReason: claim.rankReason ?? null,
    credibility: claim.credibility ?? null,
    assertions: claim.assertions.map((assertion) => {
      const speakers = typeof assertion.by === "string" ? [assertion.by] : assertion.by;
      const source = sources.find((s) => s.id === (assertion.source ?? defaults.source));
      const published = speakers.every((speaker) => source?.publishers.includes(speaker)) ? source?.edtf : undefined;
      return {
        id: `${id}/${assertion.id}`,
        stance: assertion.stance,
        speakers,
        source: assertion.source ?? defaults.source,
        gloss: assertion.gloss,
        locator: assertion.at ?? null,
        hedge: assertion.hedge ?? null,
        anonymous: assertion.anonymous,
        edtf: assertion.said ?? published ?? defaults.said,
        recordedAt: defaults.recordedAt,
        recordedBy: defaults.recordedBy,
        method: assertion.method,
        relays: assertion.relays.map((relayed) => `${id}/${relayed}`),
      };
    }),
  };
}
