import { useNumberText } from '../../figures/number-text.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';
import { SignMark } from '../../signs/sign-mark.tsx';

const [WIDTH, HEIGHT, EDGE] = [240, 56, 10];

/** Years of a municipality as a line, from zero. Where a year has no number the line breaks and its sign stands at the foot. */
export function YearLine({ years, indicator }: { readonly years: readonly ToldNumber[]; readonly indicator: string }) {
  const { profile, statistics } = useLanguage();
  const text = useNumberText(indicator);
  const most = Math.max(0, ...years.map(({ value }) => value ?? 0)) || 1;
  const least = Math.min(0, ...years.map(({ value }) => value ?? 0));
  const x = (at: number): number => EDGE + (at / Math.max(1, years.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => HEIGHT - EDGE - ((value - least) / (most - least)) * (HEIGHT - 2 * EDGE);
  const name = (number: ToldNumber): string => periodName(number.place.period, statistics);
  const label = years.map((number) => `${name(number)}: ${text.short(number)}`).join('; ');
  const line = years.reduce((path, { value, sign }, at) => {
    if (value === null) return path;
    // A break in the series is a break in the line.
    const joined = at > 0 && years[at - 1]!.value !== null && sign !== 'break';
    return `${path}${joined ? 'L' : 'M'}${x(at)} ${y(value)}`;
  }, '');
  return (
    <figure className="year-line">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} className="profile-mark__ground" />
        <path d={line} className="year-line__path" />
        {years.map((number, at) => (
          <SignMark
            key={number.place.period}
            kind={number.sign}
            x={x(at)}
            y={number.value === null ? y(0) : y(number.value)}
            r={number.value === null ? 5 : 3.4}
          />
        ))}
      </svg>
      <figcaption>{profile.years(name(years[0]!), name(years.at(-1)!))}</figcaption>
    </figure>
  );
}
