import type { Indicator } from '../../documents/catalogue.ts';
import { DotPlot } from '../../figures/dot-plot.tsx';
import { FigureFrame } from '../../figures/figure-frame.tsx';
import { MissingSources } from '../../figures/missing-sources.tsx';
import { ReferenceList } from '../../figures/reference-list.tsx';
import type { ReferenceMark } from '../../figures/reference-mark.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { periodName } from '../../numbers/period.ts';
import type { SignKind } from '../../numbers/status.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';
import { Sign } from '../../signs/sign.tsx';
import { HiddenCategories } from './hidden-categories.tsx';

interface CategoryFigureProps {
  readonly indicator: Indicator;
  readonly breakdown: string;
  readonly measure: CellMeasure;
  readonly numbers: readonly ToldNumber[];
  readonly period: string;
  /** What stands beside each category. */
  readonly references: (category: string) => readonly ReferenceMark[];
  readonly onOpen: (number: ToldNumber) => void;
}

/** A breakdown: a picture per category, all on one scale, with the municipalities in each. */
export function CategoryFigure({
  indicator,
  breakdown,
  measure,
  numbers,
  period,
  references,
  onOpen,
}: CategoryFigureProps) {
  const { compare, frame, statistics, say } = useLanguage();
  const facts = indicator.breakdowns.find(({ id }) => id === breakdown);
  const name = (code: string): string => {
    const title = facts?.categories.find((category) => category.code === code)?.title;
    return title === undefined ? code : say(title);
  };
  const order = facts?.categories.map(({ code }) => code) ?? [];
  const byCatalogue = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
    order.indexOf(a) - order.indexOf(b);
  const all = [...Map.groupBy(numbers, ({ place }) => place.category)].sort(byCatalogue);
  const everywhere = (kind: SignKind): string[] =>
    all.filter(([, of]) => of.every(({ sign }) => sign === kind)).map(([category]) => name(category));
  const nowhere = everywhere('cannotExist');
  // Where no category shows anything, each says so in a picture of its own.
  const hidden = everywhere('hidden').length + nowhere.length === all.length ? [] : everywhere('hidden');
  const shown = all.filter(([category]) => ![...nowhere, ...hidden].includes(name(category)));
  const title = `${compare.byCategory(facts === undefined ? breakdown : say(facts.title))}, ${periodName(period, statistics)}`;
  const top = Math.max(0, ...numbers.map(({ value, interval }) => interval?.high ?? value ?? 0));
  return (
    <FigureFrame
      id="uitsplitsing"
      title={title}
      indicator={indicator}
      numbers={numbers}
      categoryName={name}
      onOpen={onOpen}
    >
      <div className="categories">
        {shown.map(([category, of]) => (
          <section key={category} aria-label={name(category)}>
            <h3 className="utrecht-heading-3">{name(category)}</h3>
            <DotPlot
              title={name(category)}
              indicator={indicator.id}
              measure={measure}
              numbers={of}
              top={top}
              references={references(category)}
              onOpen={onOpen}
            />
            <ReferenceList title={`${compare.beside}: ${name(category)}`} marks={references(category)} />
          </section>
        ))}
      </div>
      <MissingSources indicator={indicator} numbers={numbers} />
      <HiddenCategories names={hidden} />
      {nowhere.length > 0 && (
        <p>
          <Sign kind="cannotExist" /> {statistics.sign.cannotExist.name}: {frame.list(nowhere)}
        </p>
      )}
    </FigureFrame>
  );
}
