import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import { useConnected } from '../../catalogue/use-connected.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import type { Place } from '../../documents/places.ts';
import { ClassLegend } from '../../figures/class-legend.tsx';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { useNumberText } from '../../figures/number-text.ts';
import { classesOf } from '../../figures/value-classes.ts';
import { Faults } from '../../graph/faults.tsx';
import { useFollowed } from '../../graph/use-followed.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { CountryMap } from './country-map.tsx';
import { measureOf, notConnected, numbersOf } from './map-numbers.ts';

interface CountryFigureProps {
  readonly indicator: Indicator;
  readonly period: string;
  readonly places: readonly Place[];
}

/** The country by municipality. Only those that are connected are asked; the others are drawn as what they are. */
export function CountryFigure({ indicator, period, places }: CountryFigureProps) {
  const { map, frame, statistics, say } = useLanguage();
  const codes = useConnected();
  const answer = useFollowed(
    codes.length === 0
      ? null
      : {
          in: { municipalities: codes },
          indicator: indicator.id,
          period,
          level: 'MUNICIPALITY' as const,
          breakdown: null,
        },
  );
  const { rows } = answer;
  const measure = measureOf(rows, indicator);
  const numbers = [...numbersOf(rows, measure, period), ...notConnected(places, measure, period)];
  const [open, onOpen] = useOpenNumber(numbers);
  const text = useNumberText(indicator.id);
  const classes = classesOf(
    numbers.flatMap(({ value }) => value ?? []),
    (value) => text.write(value, measure),
  );
  const title = `${say(indicator.title)}, ${periodName(period, statistics)}`;
  return (
    <>
      <Faults faults={answer.faults} />
      {answer.asking && <p role="status">{frame.loading}</p>}
      <FigureFrame
        id="kaart"
        title={title}
        note={`${map.coloured(statistics.kind[indicator.measure])} ${map.hexagons}`}
        indicator={indicator}
        numbers={numbers}
        onOpen={onOpen}
      >
        <CountryMap title={title} numbers={numbers} classes={classes} text={text} onOpen={onOpen} />
        <ClassLegend classes={classes} write={(value) => text.write(value, measure)} />
      </FigureFrame>
      {open !== undefined && <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />}
    </>
  );
}
