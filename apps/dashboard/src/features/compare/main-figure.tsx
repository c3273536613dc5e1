import type { AreaLevel, Indicator } from '../../documents/catalogue.ts';
import { DotPlot } from '../../figures/dot-plot.tsx';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { MissingSources } from '../../figures/missing-sources.tsx';
import { NotConnected } from '../../figures/not-connected.tsx';
import { ReferenceList } from '../../figures/reference-list.tsx';
import type { ReferenceMark } from '../../figures/reference-mark.ts';
import { StripPlot } from '../../figures/strip-plot.tsx';
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
  readonly references: readonly ReferenceMark[];
  readonly onOpen: (number: ToldNumber) => void;
}

/** The numbers that are compared, in one picture: municipalities as rows, or finer areas as dots per municipality. */
export function MainFigure({ indicator, measure, numbers, level, period, references, onOpen }: MainFigureProps) {
  const { compare, statistics, say } = useLanguage();
  const unit = say(indicator.unit);
  const what = measure === 'share' ? compare.unit.share(unit) : measure === 'rate' ? compare.unit.rate(unit) : unit;
  const whole = level === 'MUNICIPALITY';
  const heading = whole ? compare.byMunicipality : compare.byArea(statistics.level[level]);
  const title = `${heading}, ${periodName(period, statistics)}`;
  const connected = numbers.filter(({ sign }) => sign !== 'notConnected');
  const plot = { title, indicator: indicator.id, measure, numbers: connected, onOpen };
  return (
    <FigureFrame id="vergelijking" title={title} note={what} indicator={indicator} numbers={numbers} onOpen={onOpen}>
      {whole ? <DotPlot {...plot} references={references} /> : <StripPlot {...plot} />}
      {whole ? (
        <ReferenceList title={compare.beside} marks={references} />
      ) : (
        <p className="note">{compare.noFinerReference}</p>
      )}
      <MissingSources indicator={indicator} numbers={numbers} />
      <NotConnected names={numbers.filter(({ sign }) => sign === 'notConnected').map(({ name }) => name)} />
    </FigureFrame>
  );
}
