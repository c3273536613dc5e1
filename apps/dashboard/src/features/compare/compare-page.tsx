import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import { useCatalogue, usePlaces } from '../../catalogue/use-catalogue.ts';
import { Faults } from '../../graph/faults.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { CategoryFigure } from './category-figure.tsx';
import { ChoicePanel } from './choice-panel.tsx';
import { useChoices } from './choices.ts';
import { isOfPart } from './crossed.ts';
import { LevelReason } from './level-reason.tsx';
import { MainFigure } from './main-figure.tsx';
import { categoriesOf, inOrder, measureOf, numbersOf } from './numbers-of.ts';
import { RankingWords } from './ranking-words.tsx';
import { TrendFigure } from './trend-figure.tsx';
import { useReferences } from './use-references.ts';
import { useRungs } from './use-rungs.ts';

/** Municipalities side by side on one indicator and period. */
export function ComparePage() {
  const { compare, frame, statistics, say } = useLanguage();
  const [choices, choose] = useChoices();
  const indicator = useCatalogue().find(({ id }) => id === choices.indicator);
  const places = usePlaces();
  const rungs = useRungs(choices);
  const measure = indicator === undefined ? 'count' : measureOf(rungs.rows, indicator);
  const categories = categoriesOf(rungs.rows, choices.breakdown).filter((each) => isOfPart(each, choices.part));
  const numbers = inOrder(
    numbersOf(rungs.rows, measure, rungs.period ?? '', categories),
    choices.order,
    statistics.locale,
  );
  const whole = rungs.level === 'MUNICIPALITY' && choices.breakdown === null;
  const references = useReferences(choices, rungs.level === 'MUNICIPALITY' ? rungs.period : null, measure);
  const municipal = rungs.periods.MUNICIPALITY;
  const [open, onOpen] = useOpenNumber(numbers);
  return (
    <div className="beside">
      {indicator !== undefined && places !== null && (
        <ChoicePanel choices={choices} choose={choose} rungs={rungs} indicator={indicator} places={places} />
      )}
      <div className="beside__main">
        <h1 className="utrecht-heading-1">{indicator === undefined ? compare.title : say(indicator.title)}</h1>
        {indicator !== undefined && <p className="lead">{say(indicator.meaning)}</p>}
        <p className="visually-hidden" role="status">
          {rungs.asking ? frame.loading : frame.answered}
        </p>
        {numbers.length > 0 && rungs.awaited.length > 0 && (
          <p className="note awaited">{compare.awaited(frame.list(rungs.awaited))}</p>
        )}
        <Faults faults={[...rungs.faults, ...references.faults]} />
        {indicator !== undefined && !rungs.asking && numbers.length === 0 && <p className="empty">{compare.nothing}</p>}
        {rungs.asking && numbers.length === 0 && <p className="empty">{frame.loading}</p>}
        {indicator !== undefined && rungs.period !== null && numbers.length > 0 && (
          <>
            <LevelReason choices={choices} rungs={rungs} />
            {choices.breakdown === null ? (
              <>
                <MainFigure
                  indicator={indicator}
                  measure={measure}
                  numbers={numbers}
                  level={rungs.level}
                  period={rungs.period}
                  references={references.marks('_T')}
                  onOpen={onOpen}
                />
                <RankingWords
                  choices={choices}
                  period={whole ? rungs.period : (municipal[0] ?? null)}
                  measure={measure}
                />
                <TrendFigure
                  choices={choices}
                  indicator={indicator}
                  measure={measure}
                  periods={municipal}
                  elsewhere={whole ? rungs.period : null}
                />
              </>
            ) : (
              <CategoryFigure
                indicator={indicator}
                breakdown={choices.breakdown}
                measure={measure}
                numbers={numbers}
                period={rungs.period}
                references={references.marks}
                onOpen={onOpen}
              />
            )}
          </>
        )}
      </div>
      {indicator !== undefined && open !== undefined && (
        <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />
      )}
    </div>
  );
}
