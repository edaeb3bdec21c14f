import { EdtfError, edtfBounds } from "../evidence/edtf-bounds.ts";
import { EXISTS } from "../evidence/projection.ts";
import { relayCycle } from "../evidence/status.ts";
import { escapeName, NameError } from "../store/escape-name.ts";
import type { FieldPath, SeedFile, SeedProblem } from "./seed-file.ts";
import type { ClaimsFile, EntitiesFile, SourcesFile } from "./seed-schema.ts";

type Report = (path: FieldPath, message: string) => void;

/** What schemas cannot see: references, duplicates, dates, names, circles of relays. Every problem, in file order. */
export function checkSeed(
  entityFiles: readonly SeedFile<EntitiesFile>[],
  sourceFiles: readonly SeedFile<SourcesFile>[],
  claimFiles: readonly SeedFile<ClaimsFile>[],
): SeedProblem[] {
  const problems: SeedProblem[] = [];
  const reporterOf =
    (file: SeedFile<unknown>): Report =>
    (path, message) =>
      problems.push(file.problem(path, message));
  const entityIds = new Set<string>();
  const sourceIds = new Set<string>();
  const claimIds = new Set<string>();

  for (const file of entityFiles) {
    const report = reporterOf(file);
    file.data.entities.forEach((entity, i) => {
      unique(entityIds, entity.id, report, ["entities", i, "id"]);
      entity.labels.forEach((label, j) => {
        nameable(label, report, ["entities", i, "labels", j]);
      });
    });
  }
  for (const file of sourceFiles) {
    const report = reporterOf(file);
    file.data.sources.forEach((source, i) => {
      unique(sourceIds, source.id, report, ["sources", i, "id"]);
      source.publishers.forEach((publisher, j) => {
        known(entityIds, publisher, "entity", report, ["sources", i, "publishers", j]);
      });
      datable(source.edtf, report, ["sources", i, "edtf"]);
    });
  }
  for (const file of claimFiles) {
    const report = reporterOf(file);
    known(sourceIds, file.data.defaults.source, "source", report, ["defaults", "source"]);
    datable(file.data.defaults.said, report, ["defaults", "said"]);
    file.data.claims.forEach((claim, i) => {
      unique(claimIds, claim.id, report, ["claims", i, "id"]);
      checkClaim(claim, i, { entityIds, sourceIds, report });
    });
  }
  for (const file of claimFiles) {
    file.data.claims.forEach((claim, i) => {
      claim.excludes.forEach((other, j) => {
        known(claimIds, other, "claim", reporterOf(file), ["claims", i, "excludes", j]);
      });
    });
  }
  return problems;
}

interface Known {
  readonly entityIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  readonly report: Report;
}

function checkClaim(claim: ClaimsFile["claims"][number], i: number, { entityIds, sourceIds, report }: Known): void {
  const at = (...path: FieldPath) => ["claims", i, ...path];
  known(entityIds, claim.subject, "entity", report, at("subject"));
  nameable(claim.type, report, at("type"));
  datable(claim.edtf, report, at("edtf"));
  if (claim.object !== undefined) known(entityIds, claim.object, "entity", report, at("object"));
  if (claim.type === EXISTS && claim.object !== undefined) report(at("object"), `${EXISTS} takes no object.`);
  if (claim.type !== EXISTS && claim.object === undefined) report(at("type"), `${claim.type} needs an object.`);
  if (claim.rank !== "normal" && claim.rankReason === undefined) report(at("rank"), "needs a rankReason.");
  if (claim.excludes.includes(claim.id)) report(at("excludes"), "names the claim itself.");

  const ids = new Set<string>();
  claim.assertions.forEach((assertion, j) => {
    unique(ids, assertion.id, report, at("assertions", j, "id"));
  });
  claim.assertions.forEach((assertion, j) => {
    const here = (...path: FieldPath) => at("assertions", j, ...path);
    for (const speaker of [assertion.by].flat()) known(entityIds, speaker, "entity", report, here("by"));
    if (assertion.source !== undefined) known(sourceIds, assertion.source, "source", report, here("source"));
    datable(assertion.said, report, here("said"));
    assertion.relays.forEach((relayed, k) => {
      known(ids, relayed, "assertion of this claim", report, here("relays", k));
    });
  });
  const cycle = relayCycle(claim.assertions);
  if (cycle) {
    const j = claim.assertions.findIndex((assertion) => assertion.id === cycle[0]);
    report(at("assertions", j, "relays"), `goes in a circle: ${cycle.join(" -> ")}.`);
  }
}

function unique(seen: Set<string>, id: string, report: Report, path: FieldPath): void {
  if (seen.has(id)) report(path, `"${id}" is taken already.`);
  seen.add(id);
}

function known(ids: ReadonlySet<string>, id: string, what: string, report: Report, path: FieldPath): void {
  if (!ids.has(id)) report(path, `"${id}" is no ${what}.`);
}

function datable(edtf: string | undefined, report: Report, path: FieldPath): void {
  if (edtf === undefined) return;
  try {
    edtfBounds(edtf);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    report(path, error.message);
  }
}

function nameable(name: string, report: Report, path: FieldPath): void {
  try {
    escapeName(name);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    report(path, error.message);
  }
}
