import type { AreaLevel, Indicator } from '../../documents/catalogue.ts';
import { DotPlot } from '../../figures/dot-plot.tsx';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { useLanguage } from '../../language/use-language.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { periodName } from '../../numbers/period.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';

interface MainFigureProps {
  readonly indicator: Indicator;
  readonly measure: CellMeasure;
  readonly numbers: readonly ToldNumber[];
  readonly level: AreaLevel;
  readonly period: string;
  readonly onOpen: (number: ToldNumber) => void;
}

/** The numbers that are compared, in one picture. */
export function MainFigure({ indicator, measure, numbers, level, period, onOpen }: MainFigureProps) {
  const { compare, statistics, say } = useLanguage();
  const unit = say(indicator.unit);
  const what = measure === 'share' ? compare.unit.share(unit) : measure === 'rate' ? compare.unit.rate(unit) : unit;
  const heading = level === 'MUNICIPALITY' ? compare.byMunicipality : compare.byArea(statistics.level[level]);
  const title = `${heading}, ${periodName(period, statistics)}`;
  return (
    <FigureFrame id="vergelijking" title={title} note={what} indicator={indicator.id} numbers={numbers} onOpen={onOpen}>
      <DotPlot title={title} indicator={indicator.id} measure={measure} numbers={numbers} onOpen={onOpen} />
    </FigureFrame>
  );
}
