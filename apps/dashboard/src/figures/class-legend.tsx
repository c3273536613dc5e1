import { useLanguage } from '../language/use-language.ts';
import { colourOf, type ValueClass } from './value-classes.ts';

interface ClassLegendProps {
  readonly classes: readonly ValueClass[];
  readonly write: (value: number) => string;
}

/** Which colour stands for which numbers, and of how many areas. */
export function ClassLegend({ classes, write }: ClassLegendProps) {
  const { map } = useLanguage();
  if (classes.length === 0) return null;
  return (
    <ol className="class-legend" aria-label={map.classes}>
      {classes.map((each) => (
        <li key={each.low}>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <rect width="18" height="18" rx="2" className={`map__area map__area--${colourOf(classes, each.high)}`} />
          </svg>
          {write(each.low) === write(each.high) ? write(each.low) : map.range(write(each.low), write(each.high))}{' '}
          <small>({each.count})</small>
        </li>
      ))}
    </ol>
  );
}
