import { classOf, type NodeClass } from "../../graph/classes.ts";

function polygon(sides: number, turn: number, radius: number): string {
  return Array.from({ length: sides }, (_, index) => {
    const angle = (index / sides) * 2 * Math.PI + turn;
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
  }).join(" ");
}

const SHAPES: Readonly<Record<NodeClass, React.ReactNode>> = {
  Person: <circle r="9" />,
  Group: (
    <>
      <circle cx="2.4" r="7.6" />
      <circle cx="-2.4" r="7.6" />
    </>
  ),
  Organization: <rect x="-8.3" y="-8.3" width="16.6" height="16.6" rx="2.7" />,
  Place: <polygon strokeLinejoin="round" points={polygon(6, Math.PI / 2, 9.6)} />,
  Event: <rect x="-7.2" y="-7.2" width="14.4" height="14.4" rx="1.8" transform="rotate(45)" />,
  Topic: <polygon strokeLinejoin="round" points={polygon(8, Math.PI / 8, 9.4)} />,
};

interface EntityMarkProps {
  readonly kind: string;
  readonly size?: number;
  /** For a group: as a stack of such entities. */
  readonly stacked?: boolean;
}

/** The shape and colour of an entity's class, as the canvas draws it. Decoration: the name or kind stands beside it. */
export function EntityMark({ kind, size = 14, stacked = false }: EntityMarkProps) {
  const nodeClass = classOf(kind);
  const isMixed = stacked && kind === "";
  const shape = SHAPES[isMixed ? "Person" : nodeClass];
  return (
    <svg
      className={`entity-mark class-${isMixed ? "mixed" : nodeClass.toLowerCase()}`}
      width={size}
      height={size}
      viewBox="-11 -11 22 22"
      aria-hidden="true"
    >
      {stacked ? (
        <>
          <g transform="translate(4 0) scale(0.7)">{shape}</g>
          <g transform="translate(0.5 0) scale(0.7)">{shape}</g>
          <g transform="translate(-3 0) scale(0.7)">{shape}</g>
        </>
      ) : (
        shape
      )}
    </svg>
  );
}
