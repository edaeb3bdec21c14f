import { RULE_GLYPHS } from "../canvas/glyph-atlas.ts";
import { otherPaint, type Paint, paintOf } from "../canvas/paints.ts";
import type { ThemeName } from "../graph/canvas-view.ts";
import {
  type CategoryKey,
  type NodeLook,
  type NumberKey,
  RADII,
  radiusOf,
  SHADES,
  shadeShare,
} from "../graph/look/look-of.ts";
import type { Basis, LookRules } from "../graph/look/look-rules.ts";
import { basisInWords, categoryInWords } from "../state/measures.ts";
import { onScale } from "../state/number-words.ts";
import { numeral } from "../words/numbers.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

const MS_PER_DAY = 86_400_000;

/** What the look means while rules decide it, generated from the rules; nothing while there are none. */
export function LookLegend() {
  const { view } = useClew();
  const look = useSlice(view, (state) => state.look);
  const rules = useSlice(view, (state) => state.rules);
  const theme = useSlice(view, (state) => state.theme);
  return look === null ? null : <LookKeys look={look} rules={rules} theme={theme} />;
}

interface LookKeysProps {
  readonly look: NodeLook;
  readonly rules: LookRules;
  readonly theme: ThemeName;
}

/** The keys to a look, one for each thing that is ruled. */
export function LookKeys({ look, rules, theme }: LookKeysProps) {
  const captioned = rules.caption !== null && look.caption.size > 0;
  if (look.size === null && look.colour === null && look.icon === null && !captioned) return null;
  return (
    <div className="legend-row look-legend">
      {look.size && rules.size ? <SizeKey scale={look.size} basis={rules.size} /> : null}
      {look.colour && rules.colour ? (
        look.colour.kind === "numbers" ? (
          <ShadeKey scale={look.colour} basis={rules.colour} theme={theme} />
        ) : (
          <ColourKey categories={look.colour} basis={rules.colour} theme={theme} />
        )
      ) : null}
      {look.icon && rules.icon ? <IconKey categories={look.icon} basis={rules.icon} /> : null}
      {rules.caption && captioned ? (
        <dl>
          <dt>{words().legendBar.caption}:</dt>
          <dd>
            <bdi>{words().legendBar.nameAnd(basisInWords(rules.caption))}</bdi>
          </dd>
        </dl>
      ) : null}
    </div>
  );
}

function SizeKey({ scale, basis }: { readonly scale: NumberKey; readonly basis: Basis }) {
  const values = scale.most > scale.least ? [scale.least, between(scale, 0.5), scale.most] : [scale.least];
  return (
    <dl>
      <dt>
        {words().legendBar.size}: <bdi>{basisInWords(basis)}</bdi>
      </dt>
      {values.map((value) => (
        <dd key={value}>
          <Dot radius={(radiusOf(scale, value) / RADII.most) * 11} paint={null} />
          {onScale(value, scale.scale)}
        </dd>
      ))}
      <Missing count={scale.missing} sample={<Dot radius={(RADII.least / RADII.most) * 11} paint={null} />} />
    </dl>
  );
}

interface ColouredProps {
  readonly basis: Basis;
  readonly theme: ThemeName;
}

function ShadeKey({ scale, basis, theme }: ColouredProps & { readonly scale: NumberKey }) {
  const steep = basis.by === "metric";
  const values =
    scale.most > scale.least ? [scale.least, between(scale, steep ? 0.25 : 0.5), scale.most] : [scale.least];
  return (
    <dl>
      <dt>
        {words().legendBar.colour}: <bdi>{basisInWords(basis)}</bdi>
      </dt>
      {values.map((value) => (
        <dd key={value}>
          <Dot
            radius={7}
            paint={paintOf(theme, "numbers", Math.round(shadeShare(scale, value, steep) * (SHADES - 1)))}
          />
          {onScale(value, scale.scale)}
        </dd>
      ))}
      <Missing count={scale.missing} sample={<Dot radius={7} paint={paintOf(theme, "numbers", undefined)} />} />
    </dl>
  );
}

function ColourKey({ categories, basis, theme }: ColouredProps & { readonly categories: CategoryKey }) {
  const { others, missing } = categories;
  return (
    <CategoryList
      title={words().legendBar.colour}
      basis={basis}
      named={categories.named}
      sample={(index) => <Dot radius={7} paint={paintOf(theme, "categories", index)} />}
    >
      {others.categories > 0 ? (
        <dd>
          <Dot radius={7} paint={otherPaint(theme)} />
          {words().legendBar.others(others.categories)}
          <span className="number">{numeral(others.count)}</span>
        </dd>
      ) : null}
      <Missing count={missing} sample={<Dot radius={7} paint={paintOf(theme, "categories", undefined)} />} />
    </CategoryList>
  );
}

function IconKey({ categories, basis }: { readonly categories: CategoryKey; readonly basis: Basis }) {
  const rest = categories.others.count + categories.missing;
  return (
    <CategoryList
      title={words().legendBar.icon}
      basis={basis}
      named={categories.named}
      sample={(index) => (
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path className="look-glyph" d={RULE_GLYPHS[index]} />
        </svg>
      )}
    >
      {rest > 0 ? (
        <dd>
          {words().legendBar.ofKind} <span className="number">{numeral(rest)}</span>
        </dd>
      ) : null}
    </CategoryList>
  );
}

interface CategoryListProps {
  readonly title: string;
  readonly basis: Basis;
  readonly named: CategoryKey["named"];
  /** How the category at an index is drawn. */
  readonly sample: (index: number) => React.ReactNode;
  /** What is said of all others. */
  readonly children: React.ReactNode;
}

function CategoryList({ title, basis, named, sample, children }: CategoryListProps) {
  return (
    <dl>
      <dt>
        {title}: <bdi>{basisInWords(basis)}</bdi>
      </dt>
      {named.map(({ name, count }, index) => (
        <dd key={name} title={categoryInWords(basis, name)}>
          {sample(index)}
          <bdi className="look-name">{categoryInWords(basis, name)}</bdi>
          <span className="number">{numeral(count)}</span>
        </dd>
      ))}
      {children}
    </dl>
  );
}

const YEARS_APART = 730;

/** A value between the least and the most; of dates the beginning of its year, where years are told apart. */
function between({ least, most, scale }: NumberKey, share: number): number {
  const value = least + (most - least) * share;
  if (scale !== "date" || most - least < YEARS_APART) return value;
  const year = new Date(value * MS_PER_DAY);
  return year.setUTCMonth(0, 1) / MS_PER_DAY;
}

function Missing({ count, sample }: { readonly count: number; readonly sample: React.ReactNode }) {
  if (count === 0) return null;
  return (
    <dd>
      {sample}
      {words().blanks.noValue} <span className="number">{numeral(count)}</span>
    </dd>
  );
}

/** A sample; without a paint it only tells a size. */
function Dot({ radius, paint }: { readonly radius: number; readonly paint: Paint | null }) {
  return (
    <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden="true">
      <circle
        cx={radius + 1}
        cy={radius + 1}
        r={radius}
        fill={paint?.fill ?? "none"}
        stroke={paint?.border ?? "currentColor"}
        strokeWidth="1.5"
      />
    </svg>
  );
}
