import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import { seriesDocument } from '../../documents/series.ts';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { TrendPlot } from '../../figures/trend-plot.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { lengthOf, periodName } from '../../numbers/period.ts';
import { type ToldNumber, toldNumber } from '../../numbers/told-number.ts';
import type { Choices } from './choices.ts';

interface TrendFigureProps {
  readonly choices: Choices;
  readonly indicator: Indicator;
  readonly measure: CellMeasure;
  /** Periods of municipalities, late first. */
  readonly periods: readonly string[];
  /** The period of which another figure tells the municipalities: it opens their accounts. */
  readonly elsewhere: string | null;
}

const MOST = 16;

/** Every municipality through time, each in a frame of its own, all on one scale. */
export function TrendFigure({ choices, indicator, measure, periods, elsewhere }: TrendFigureProps) {
  const { compare, statistics } = useLanguage();
  const length = lengthOf(periods[0] ?? '');
  const shown = periods
    .filter((period) => lengthOf(period) === length)
    .slice(0, MOST)
    .reverse();
  const { data } = useAnswer(
    seriesDocument,
    shown.length < 2 ? null : { in: choices.selection, indicator: indicator.id, periods: shown, breakdown: null },
  );
  const series = (data?.municipalities ?? []).filter(({ answer }) => answer !== 'NOT_CONNECTED');
  const all = series.map(({ code, name, answer, release, table }) => {
    const origin = {
      municipality: name,
      answer: answer ?? ('UNREACHABLE' as const),
      cells: table?.cells ?? null,
      release,
    };
    return shown.map((period) => toldNumber(origin, { area: code, period, category: '_T', measure }, name));
  });
  const told = sinceCollected(all);
  const numbers = told.flat();
  const [open, onOpen] = useOpenNumber(numbers);
  if (numbers.length === 0) return null;
  const first = told[0]?.[0]?.place.period ?? '';
  const note =
    first === shown[0]
      ? compare.overTimeWhy
      : `${compare.overTimeFrom(periodName(first, statistics))} ${compare.overTimeWhy}`;
  const top = Math.max(0, ...numbers.map(({ value, interval }) => interval?.high ?? value ?? 0));
  return (
    <>
      <FigureFrame
        id="tijd"
        title={compare.overTime}
        note={note}
        indicator={indicator}
        numbers={numbers}
        onOpen={onOpen}
      >
        <div className="trends">
          {told.map((each) => (
            <TrendPlot
              key={each[0]?.place.area}
              title={each[0]?.name ?? ''}
              indicator={indicator.id}
              measure={measure}
              numbers={each}
              top={top}
              onOpen={onOpen}
            />
          ))}
        </div>
      </FigureFrame>
      {open !== undefined && open.place.period !== elsewhere && (
        <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />
      )}
    </>
  );
}

/** Without the first periods of which no municipality collected anything: the note says that they are left out. */
function sinceCollected(all: readonly (readonly ToldNumber[])[]): readonly (readonly ToldNumber[])[] {
  const length = all[0]?.length ?? 0;
  const known = Array.from({ length }, (_, i) => all.some((numbers) => numbers[i]?.sign !== 'notCollected'));
  const first = known.indexOf(true);
  return first < 1 ? all : all.map((numbers) => numbers.slice(Math.min(first, length - 1)));
}
