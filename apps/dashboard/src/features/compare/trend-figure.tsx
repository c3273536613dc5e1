import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import { seriesDocument } from '../../documents/series.ts';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { TrendPlot } from '../../figures/trend-plot.tsx';
import { useAnswer } from '../../graph/use-answer.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { lengthOf } from '../../numbers/period.ts';
import { toldNumber } from '../../numbers/told-number.ts';
import type { Choices } from './choices.ts';

interface TrendFigureProps {
  readonly choices: Choices;
  readonly indicator: Indicator;
  readonly measure: CellMeasure;
  /** Periods of municipalities, late first. */
  readonly periods: readonly string[];
}

const MOST = 16;

/** Every municipality through time, each in a frame of its own, all on one scale. */
export function TrendFigure({ choices, indicator, measure, periods }: TrendFigureProps) {
  const { compare } = useLanguage();
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
  const told = series.map(({ code, name, answer, release, table }) => {
    const origin = {
      municipality: name,
      answer: answer ?? ('UNREACHABLE' as const),
      cells: table?.cells ?? null,
      release,
    };
    return shown.map((period) => toldNumber(origin, { area: code, period, category: '_T', measure }, name));
  });
  const numbers = told.flat();
  const [open, onOpen] = useOpenNumber(numbers);
  if (numbers.length === 0) return null;
  const top = Math.max(0, ...numbers.map(({ value, interval }) => interval?.high ?? value ?? 0));
  return (
    <>
      <FigureFrame
        id="tijd"
        title={compare.overTime}
        note={compare.overTimeWhy}
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
      {open !== undefined && open.place.period !== choices.period && (
        <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />
      )}
    </>
  );
}
