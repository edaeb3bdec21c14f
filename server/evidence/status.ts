import type { Mark, Stance, Standing, Status } from "../../contract/evidence.ts";
import { paragraphOf } from "./locator.ts";

/** What is known of one assertion when a claim's standing is worked out. Ids are those of the graph. */
export interface WeighedAssertion {
  readonly id: string;
  readonly stance: Stance;
  readonly speakers: readonly string[];
  /** Id of the source it is found in. */
  readonly source: string | null;
  /** `¶5`; only the paragraph number matters here. */
  readonly locator: string | null;
  /** The speaker's own reservation ("reportedly"); null or empty: said flatly. */
  readonly hedge: string | null;
  readonly anonymous: boolean;
  readonly retracted: boolean;
  /** Assertions of the same claim that it passes on. None: it is a root. */
  readonly relays: readonly string[];
}

/** Everything that decides how a claim stands. */
export interface StandingInput {
  readonly retracted: boolean;
  /** Whether the claim is an act that the body which performs it is entitled to (a designation, a ruling). */
  readonly officialAct: boolean;
  readonly assertions: readonly WeighedAssertion[];
  /** The assertions of each claim that cannot hold together with this one; those of retracted claims left out. */
  readonly rivals: readonly (readonly WeighedAssertion[])[];
}

/**
 * How a claim stands. Linear in assertions and relays; a cycle of relays has no root and so gives no origin.
 *
 * - `pro`: distinct speakers at the roots of the live assertions that assert; `con`: of those that deny or dispute;
 *   `origins`: distinct speakers on either side.
 * - `anonymous`: there is an origin for it, and each root that stands for it is anonymous.
 * - `hedged`: somebody asserts it, and every live assertion that does so carries a hedge.
 */
export function standingOf(input: StandingInput): Standing {
  const live = liveAssertions(input.assertions);
  const asserting = live.filter((a) => a.stance === "asserts");
  const proRoots = rootsOf(asserting, live);
  const conRoots = rootsOf(
    live.filter((a) => a.stance === "denies" || a.stance === "disputes"),
    live,
  );
  const pro = speakersOf(proRoots);
  const con = speakersOf(conRoots);
  return {
    status: statusOf(input, pro.size, con.size, live),
    pro: pro.size,
    con: con.size,
    origins: new Set([...pro, ...con]).size,
    anonymous: pro.size > 0 && proRoots.every((root) => root.anonymous),
    hedged: asserting.length > 0 && asserting.every(isHedged),
    marks: marksOf(live, input.rivals),
  };
}

/**
 * The assertions that count: not retracted, and not known only through retracted ones. An assertion that somebody
 * relays is live while one of those who relay it is.
 */
export function liveAssertions(assertions: readonly WeighedAssertion[]): WeighedAssertion[] {
  const byId = new Map(assertions.map((a) => [a.id, a]));
  const relayed = new Set(assertions.flatMap((a) => a.relays));
  const queue = assertions.filter((a) => !a.retracted && !relayed.has(a.id));
  const live = new Set(queue.map((a) => a.id));
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const id of next.relays) {
      const target = byId.get(id);
      if (!target || target.retracted || live.has(id)) continue;
      live.add(id);
      queue.push(target);
    }
  }
  return assertions.filter((a) => live.has(a.id));
}

/** The roots that the given assertions come down to, walking only through live assertions. */
function rootsOf(from: readonly WeighedAssertion[], live: readonly WeighedAssertion[]): WeighedAssertion[] {
  const byId = new Map(live.map((a) => [a.id, a]));
  const seen = new Set(from.map((a) => a.id));
  const queue = [...from];
  const roots: WeighedAssertion[] = [];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.relays.length === 0) roots.push(next);
    for (const id of next.relays) {
      const target = byId.get(id);
      if (!target || seen.has(id)) continue;
      seen.add(id);
      queue.push(target);
    }
  }
  return roots;
}

function speakersOf(assertions: readonly WeighedAssertion[]): Set<string> {
  return new Set(assertions.flatMap((a) => a.speakers));
}

function isHedged(assertion: WeighedAssertion): boolean {
  return assertion.hedge !== null && assertion.hedge !== "";
}

/**
 * First match in the order of the model. An official act is on record once someone whose word goes back to an origin
 * tells of it, whether they adopt it or only pass it on.
 */
function statusOf(input: StandingInput, pro: number, con: number, live: readonly WeighedAssertion[]): Status {
  if (input.retracted) return "retracted";
  if (pro > 0 && con > 0) return "disputed";
  if (con > 0) return "denied";
  const reporting = live.filter((a) => a.stance === "reports");
  const passedOn = speakersOf(rootsOf(reporting, live)).size > 0;
  if (input.officialAct && (pro > 0 || passedOn)) return "on-record";
  if (pro === 0) return passedOn ? "reported" : "unsourced";
  return pro > 1 ? "corroborated" : "single-origin";
}

/**
 * - `contradicts-itself`: in one source, the same speaker asserts both this claim and a rival of it. A source that
 *   quotes two parties against each other does not contradict itself.
 * - `hedge-lost`: in one source, the same speaker first tells it with a hedge (asserting or passing on) and in a later
 *   paragraph asserts it flatly. Tellings without a paragraph number are not compared.
 */
function marksOf(live: readonly WeighedAssertion[], rivals: StandingInput["rivals"]): Mark[] {
  const marks: Mark[] = [];
  const against = new Set(rivals.flatMap((rival) => liveAssertions(rival).filter(asserts).flatMap(voicesOf)));
  if (live.filter(asserts).some((a) => voicesOf(a).some((voice) => against.has(voice))))
    marks.push("contradicts-itself");

  const firstHedge = new Map<string, number>();
  for (const telling of live.filter((a) => isHedged(a) && (asserts(a) || a.stance === "reports"))) {
    const paragraph = paragraphOf(telling.locator);
    if (paragraph === null) continue;
    for (const voice of voicesOf(telling)) {
      firstHedge.set(voice, Math.min(paragraph, firstHedge.get(voice) ?? Number.POSITIVE_INFINITY));
    }
  }
  const lost = live.some((a) => {
    const paragraph = paragraphOf(a.locator);
    if (paragraph === null || !asserts(a) || isHedged(a)) return false;
    return voicesOf(a).some((voice) => paragraph > (firstHedge.get(voice) ?? Number.POSITIVE_INFINITY));
  });
  if (lost) marks.push("hedge-lost");
  return marks;
}

function asserts(assertion: WeighedAssertion): boolean {
  return assertion.stance === "asserts";
}

/** Each speaker of an assertion within its source: the same speaker in another source is another voice here. */
function voicesOf(assertion: WeighedAssertion): string[] {
  const { source } = assertion;
  return source === null ? [] : assertion.speakers.map((speaker) => JSON.stringify([source, speaker]));
}

/**
 * One cycle of relays, as the ids along it, or null. Relays that lead out of the given assertions are ignored.
 * Iterative, so that a chain of any length is walked.
 */
export function relayCycle(assertions: readonly Pick<WeighedAssertion, "id" | "relays">[]): string[] | null {
  const byId = new Map(assertions.map((a) => [a.id, a]));
  const done = new Set<string>();
  for (const start of assertions) {
    const path: { id: string; next: number }[] = done.has(start.id) ? [] : [{ id: start.id, next: 0 }];
    const onPath = new Set(path.map((step) => step.id));
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const target = byId.get(step.id)?.relays[step.next++];
      if (target === undefined) {
        onPath.delete(step.id);
        done.add(step.id);
        path.pop();
      } else if (onPath.has(target)) {
        const ids = path.map((s) => s.id);
        return [...ids.slice(ids.indexOf(target)), target];
      } else if (byId.has(target) && !done.has(target)) {
        path.push({ id: target, next: 0 });
        onPath.add(target);
      }
    }
  }
  return null;
}
