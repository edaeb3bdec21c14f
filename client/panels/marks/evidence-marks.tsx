import { words } from "../../words/words.ts";

/** The badge of a relationship with voices on both sides. */
export function SplitBadge({ pro, con }: { readonly pro: number; readonly con: number }) {
  const meaning = words().ledgerView.split(pro, con);
  return (
    <span className="split-badge" role="img" aria-label={meaning} title={meaning}>
      <span className="split-for">{pro}</span>
      <span className="split-against">{con}</span>
    </span>
  );
}

/** A broken ring: somebody contests that the entity exists. Without a label its meaning must stand beside it. */
export function ContestedMark({ label }: { readonly label?: string }) {
  if (label === undefined) {
    return (
      <svg className="contested-mark" width="14" height="14" viewBox="-10 -10 20 20" aria-hidden="true">
        <circle r="7" />
      </svg>
    );
  }
  return (
    <svg className="contested-mark" width="14" height="14" viewBox="-10 -10 20 20" role="img" aria-label={label}>
      <title>{label}</title>
      <circle r="7" />
    </svg>
  );
}

/** The source contradicts itself. */
export function NotEqualMark() {
  return (
    <svg className="sign-mark" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <rect x="-8" y="-8" width="16" height="16" rx="4" />
      <path d="M-4 -2H4M-4 2H4M2.5 -4.8L-2.5 4.8" />
    </svg>
  );
}

/** A hedge was lost in retelling. */
export function FallingMark() {
  return (
    <svg className="sign-mark" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <rect x="-8" y="-8" width="16" height="16" rx="4" />
      <path d="M-3.6 -3.6L3.6 3.6M3.6 -1.2V3.6H-1.2" />
    </svg>
  );
}

/** Independent origins, from two on. */
export function OriginsMark({ count }: { readonly count: number }) {
  return (
    <span className="origins-mark" aria-hidden="true">
      {count}
    </span>
  );
}

/** One anonymous origin. */
export function AnonymousMark() {
  return (
    <span className="anonymous-mark" aria-hidden="true">
      1
    </span>
  );
}
