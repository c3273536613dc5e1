import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import { ClassLegend } from '../../figures/class-legend.tsx';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { NumberTable } from '../../figures/number-table.tsx';
import { useNumberText } from '../../figures/number-text.ts';
import { classesOf } from '../../figures/value-classes.ts';
import { Faults } from '../../graph/faults.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { AreaMap } from './area-map.tsx';
import { useBoundaries } from './boundaries.ts';
import { measureOf, numbersOf } from './map-numbers.ts';
import type { Areas } from './use-areas.ts';

interface AreaFigureProps {
  readonly municipality: string;
  readonly name: string;
  readonly indicator: Indicator;
  readonly areas: Areas;
}

/** A municipality from within, by wijk or buurt and never finer: a map where there are boundaries, a table where there are none. */
export function AreaFigure({ municipality, name, indicator, areas }: AreaFigureProps) {
  const { map, frame, statistics, say } = useLanguage();
  const boundaries = useBoundaries(municipality);
  const text = useNumberText(indicator.id);
  const { level, period, rows } = areas;
  const measure = measureOf(rows, indicator);
  const numbers = numbersOf(rows, measure, period ?? '');
  const [open, onOpen] = useOpenNumber(numbers);
  if (boundaries === null || (areas.asking && numbers.length === 0)) return <p className="empty">{frame.loading}</p>;
  if (level === null || period === null)
    return (
      <>
        <Faults faults={areas.faults} />
        <p className="empty">{map.nothingFiner(name)}</p>
      </>
    );
  const prefix = level === 'DISTRICT' ? 'WK' : 'BU';
  const shapes = boundaries.filter(({ code }) => code.startsWith(prefix));
  const without = numbers.filter(({ place }) => !shapes.some(({ code }) => code === place.area));
  const classes = classesOf(
    numbers.flatMap(({ value }) => value ?? []),
    (value) => text.write(value, measure),
  );
  const title = `${say(indicator.title)}, ${map.per(statistics.level[level], name)}, ${periodName(period, statistics)}`;
  return (
    <>
      <Faults faults={areas.faults} />
      <FigureFrame
        id="kaart"
        title={title}
        note={map.coloured(statistics.kind[indicator.measure])}
        indicator={indicator}
        numbers={numbers}
        onOpen={onOpen}
      >
        {shapes.length === 0 ? (
          <>
            <p className="empty">{map.noBoundaries(municipality)}</p>
            <NumberTable title={title} indicator={indicator.id} numbers={numbers} onOpen={onOpen} />
          </>
        ) : (
          <>
            <AreaMap
              title={title}
              numbers={numbers}
              boundaries={shapes}
              classes={classes}
              text={text}
              onOpen={onOpen}
            />
            <ClassLegend classes={classes} write={(value) => text.write(value, measure)} />
            {without.length > 0 && (
              <p className="note">{map.withoutShape(frame.list(without.map((each) => each.name)))}</p>
            )}
          </>
        )}
      </FigureFrame>
      {open !== undefined && <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />}
    </>
  );
}
