import type { Assertion } from "../../contract/evidence.ts";
import { mainLabel } from "../../contract/graph.ts";
import { captionOf } from "../graph/caption.ts";
import { words } from "../words/words.ts";
import { edtfInWords, whenInWords } from "./edtf-words.ts";
import { EntityMark } from "./marks/entity-mark.tsx";
import { safeUrl } from "./safe-url.ts";

interface TellingProps {
  readonly assertion: Assertion;
  /** All of the ledger, to follow relays. */
  readonly all: readonly Assertion[];
  /** Without the facts below: for what counts for neither side. */
  readonly brief?: boolean;
}

/** One telling of a claim: who, what they do to it, in which words, when, where, and through whom it came. */
export function Telling({ assertion, all, brief = false }: TellingProps) {
  const w = words().telling;
  const chain = chainOf(assertion, all);
  return (
    <article className={brief ? "passed" : "telling"}>
      <div>
        <p className="who">
          <Speakers assertion={assertion} />
          {assertion.method === "inferred" ? (
            <span className="chip" title={w.whyInferred}>
              {w.inferred}
            </span>
          ) : null}
        </p>
        <p className="said">
          <bdi>{assertion.gloss}</bdi> <Paragraph assertion={assertion} />
          {assertion.hedge === null ? null : (
            <>
              {" "}
              <span className="dim">
                {w.hedged.before}
                <bdi>{assertion.hedge}</bdi>
                {w.hedged.after}
              </span>
            </>
          )}
        </p>
        {brief ? null : <Facts assertion={assertion} />}
        {chain.length > 1 ? (
          <ol className="relays" aria-label={w.relays}>
            {chain.map((link, index) => (
              <li key={link.id} className={index === 0 ? "origin" : ""}>
                <bdi>{speakerNames(link)}</bdi>
                {link.locator === null ? null : ` ${link.locator}`}
                {index === 0 ? <span className="unseen"> {w.origin}</span> : null}
              </li>
            ))}
          </ol>
        ) : null}
      </div>
    </article>
  );
}

function Speakers({ assertion }: { readonly assertion: Assertion }) {
  if (assertion.speakers.length === 0) return <>{words().telling.speakerUnknown}</>;
  return (
    <>
      {assertion.speakers.map((speaker) => (
        <span key={speaker.id} className="cell-entity">
          <EntityMark kind={mainLabel(speaker.labels)} size={16} />
          <bdi>{captionOf(speaker)}</bdi>
        </span>
      ))}
      {assertion.anonymous ? <span className="chip">{words().telling.anonymous}</span> : null}
    </>
  );
}

function Paragraph({ assertion: { locator, source } }: { readonly assertion: Assertion }) {
  if (locator === null) return null;
  return (
    <span className="paragraph" title={source ? words().telling.paragraph(locator, source.title) : locator}>
      {locator}
    </span>
  );
}

function Facts({ assertion }: { readonly assertion: Assertion }) {
  const w = words().telling;
  const { source } = assertion;
  const url = source ? safeUrl(source.url) : null;
  return (
    <dl className="facts">
      <dt>{w.stance}</dt>
      <dd>{w.stances[assertion.stance]}</dd>
      <dt>{w.said}</dt>
      <dd title={assertion.edtf ?? undefined}>{assertion.edtf ? whenInWords(assertion.edtf, "instant") : w.undated}</dd>
      <dt>{w.source}</dt>
      <dd>
        {source === null ? (
          w.noSource
        ) : (
          <>
            {url === null ? (
              <bdi>{source.title}</bdi>
            ) : (
              <a href={url} target="_blank" rel="noreferrer noopener">
                <bdi>{source.title}</bdi>
              </a>
            )}
            {source.publishers
              .map(captionOf)
              .filter((publisher) => !source.title.includes(publisher))
              .map((publisher) => (
                <bdi key={publisher}>{`, ${publisher}`}</bdi>
              ))}
            {source.edtf === null ? null : `, ${edtfInWords(source.edtf) ?? source.edtf}`}
          </>
        )}
      </dd>
      {source === null ? null : (
        <>
          <dt>{w.grade}</dt>
          <dd>
            <span className="grade">{source.reliability}</span>
            {w.grades[source.reliability]}
          </dd>
        </>
      )}
    </dl>
  );
}

function speakerNames(assertion: Assertion): string {
  return assertion.speakers.map(captionOf).join(", ") || assertion.source?.title || words().telling.unknown;
}

/** From the origin to this telling. Where it passes on several, the first is followed; a ring ends where it closes. */
function chainOf(assertion: Assertion, all: readonly Assertion[]): Assertion[] {
  const chain: Assertion[] = [];
  let link: Assertion | undefined = assertion;
  while (link && !chain.includes(link)) {
    chain.unshift(link);
    const [next]: readonly string[] = link.relays;
    link = next === undefined ? undefined : all.find(({ id }) => id === next);
  }
  return chain;
}
