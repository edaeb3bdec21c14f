import type { LineKind } from "../../graph/line-kind.ts";

/** How a kind of line is drawn on the canvas. Decoration: its name stands beside it, or in a tooltip. */
export function LineSample({ kind, width = 36 }: { readonly kind: LineKind; readonly width?: number }) {
  return (
    <svg className="line-sample" width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden="true">
      <Line kind={kind} width={width} />
    </svg>
  );
}

function Line({ kind, width }: { readonly kind: LineKind; readonly width: number }) {
  const end = width - 1;
  switch (kind) {
    case "on-record":
      return (
        <>
          <path className="line-strong" strokeWidth="3" d={`M1 7H${end - 8}`} />
          <path className="head-strong" d={`M${end} 7L${end - 10} 2.4V11.6Z`} />
        </>
      );
    case "corroborated":
      return (
        <>
          <path className="line-strong" strokeWidth="1.75" d={`M1 7H${end - 6}`} />
          <path className="head-strong" d={`M${end} 7L${end - 8} 3.4V10.6Z`} />
        </>
      );
    case "single-origin":
      return (
        <>
          <path className="line" strokeWidth="1.5" strokeDasharray="6 3.5" d={`M1 7H${end - 6}`} />
          <path className="head" d={`M${end} 7L${end - 8} 3.4V10.6Z`} />
        </>
      );
    case "anonymous":
      return (
        <>
          <path className="line" strokeWidth="2" strokeLinecap="round" strokeDasharray=".1 5" d={`M2 7H${end - 7}`} />
          <path className="head" d={`M${end} 7L${end - 8} 3.4V10.6Z`} />
        </>
      );
    case "disputed": {
      const left = width / 2 - 4;
      const right = width / 2 + 4;
      return (
        <>
          <path className="strand-for" strokeWidth="1.75" d={`M1 4.7H${left}M${right} 4.7H${end}`} />
          <path className="strand-against" strokeWidth="1.75" d={`M1 9.3H${left}M${right} 9.3H${end}`} />
        </>
      );
    }
    case "denied":
      return (
        <>
          <path className="line-thin" strokeWidth="5" d={`M1 7H${end}`} />
          <path className="line-hollow" strokeWidth="3" d={`M0 7H${width}`} />
        </>
      );
    case "retracted":
      return <path className="line-thin" strokeWidth="1" strokeDasharray="2 6" d={`M1 7H${end}`} />;
    case "unsourced":
      return <path className="line-thin" strokeWidth="1" d={`M1 7H${end}M${end - 8} 2.8L${end} 7L${end - 8} 11.2`} />;
  }
}
