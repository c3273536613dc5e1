import type { Indicator } from '../../documents/catalogue.ts';
import type { FoldedNumber } from '../../documents/fold.ts';
import type { Places } from '../../documents/places.ts';
import { type RiecFold, riecFoldDocument } from '../../documents/riec-folds.ts';
import { ClassLegend } from '../../figures/class-legend.tsx';
import { useNumberText } from '../../figures/number-text.ts';
import { classesOf } from '../../figures/value-classes.ts';
import { Faults } from '../../graph/faults.tsx';
import { useAnswers } from '../../graph/use-answers.ts';
import { useLanguage } from '../../language/use-language.ts';
import { type CellMeasure, isCellMeasure } from '../../numbers/cells.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { periodName } from '../../numbers/period.ts';
import { RiecMap } from './riec-map.tsx';
import { RiecNumbers } from './riec-numbers.tsx';

/** One RIEC: what is told of it, and of how many of its municipalities. */
export interface ToldRiec {
  readonly id: string;
  readonly name: string;
  readonly number: FoldedNumber | null;
  readonly measure: CellMeasure;
  readonly published: number;
  readonly municipalities: number;
}

interface RiecFigureProps {
  readonly indicator: Indicator;
  readonly period: string;
  readonly places: Places;
}

/** The country by RIEC: a colour only where one number can be told, and below the tiles the same in a table. */
export function RiecFigure({ indicator, period, places }: RiecFigureProps) {
  const { map, frame, statistics, say } = useLanguage();
  const text = useNumberText(indicator.id);
  const { answers, asking } = useAnswers(
    riecFoldDocument,
    places.riecs.map(({ id }) => ({ riec: id, indicator: indicator.id, period })),
  );
  const told = places.riecs.map(({ id, name, municipalities }, at) => ({
    id,
    name,
    ...numberOf(indicator, answers[at]?.data ?? null),
    published: answers[at]?.data?.region?.periods[0]?.coverage.published ?? 0,
    municipalities: municipalities.length,
  }));
  const measure = told.find(({ number }) => number !== null)?.measure ?? 'count';
  const write = (value: number): string => text.write(value, measure);
  const points = told.flatMap(({ number }) => (number?.form === 'POINT' ? (number.value ?? []) : []));
  const classes = classesOf(points, write);
  const title = `${say(indicator.title)}, ${periodName(period, statistics)}`;
  return (
    <figure className="figure" aria-labelledby="riec-title">
      <figcaption>
        <h2 className="utrecht-heading-2" id="riec-title">
          {title}
        </h2>
        <p className="figure__note">{map.riecNote}</p>
      </figcaption>
      <Faults faults={answers.flatMap((answer) => answer?.faults ?? [])} />
      {asking > 0 && <p role="status">{frame.loading}</p>}
      <RiecMap title={title} told={told} classes={classes} write={text.write} />
      <ClassLegend classes={classes} write={write} />
      <RiecNumbers title={title} told={told} write={text.write} />
    </figure>
  );
}

function numberOf(indicator: Indicator, answer: RiecFold | null): Pick<ToldRiec, 'number' | 'measure'> {
  const totals = answer?.region?.periods[0]?.numbers.filter(({ category }) => category === '_T') ?? [];
  const measures = totals.map(({ measure }) => measure.toLowerCase()).filter(isCellMeasure);
  const measure = headlineMeasure(indicator.measure, { measure: measures }) ?? 'count';
  return { number: totals.find((each) => each.measure.toLowerCase() === measure) ?? null, measure };
}
