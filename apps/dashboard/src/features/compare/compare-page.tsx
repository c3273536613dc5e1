import { AccountPanel } from '../../account/account-panel.tsx';
import { useOpenNumber } from '../../account/open-number.ts';
import { useCatalogue, usePlaces } from '../../catalogue/use-catalogue.ts';
import { Faults } from '../../graph/faults.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { ChoicePanel } from './choice-panel.tsx';
import { useChoices } from './choices.ts';
import { LevelReason } from './level-reason.tsx';
import { MainFigure } from './main-figure.tsx';
import { inOrder, measureOf, numbersOf } from './numbers-of.ts';
import { useRungs } from './use-rungs.ts';

/** Municipalities side by side on one indicator and period. */
export function ComparePage() {
  const { compare, frame, statistics, say } = useLanguage();
  const [choices, choose] = useChoices();
  const indicator = useCatalogue().find(({ id }) => id === choices.indicator);
  const places = usePlaces();
  const rungs = useRungs(choices);
  const measure = indicator === undefined ? 'count' : measureOf(rungs.rows, indicator);
  const numbers = inOrder(numbersOf(rungs.rows, measure, rungs.period ?? '', ['_T']), choices.order, statistics.locale);
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
        <Faults faults={rungs.faults} />
        {indicator !== undefined && !rungs.asking && rungs.period === null && (
          <p className="empty">{compare.nothing}</p>
        )}
        {rungs.asking && numbers.length === 0 && <p className="empty">{frame.loading}</p>}
        {indicator !== undefined && rungs.period !== null && numbers.length > 0 && (
          <>
            <LevelReason choices={choices} rungs={rungs} />
            <MainFigure
              indicator={indicator}
              measure={measure}
              numbers={numbers}
              level={rungs.level}
              period={rungs.period}
              onOpen={onOpen}
            />
          </>
        )}
      </div>
      {indicator !== undefined && open !== undefined && (
        <AccountPanel indicator={indicator} number={open} onClose={() => onOpen(null)} />
      )}
    </div>
  );
}
