import type { AreaLevel } from '../../documents/catalogue.ts';
import { type ComparisonRow, comparisonDocument } from '../../documents/comparison.ts';
import { offersDocument } from '../../documents/offers.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import type { Choices } from './choices.ts';
import { fineFirst, finestVisible, periodsByLevel, visibleShare } from './rungs.ts';

/** The rung of the release ladder that is shown, with its rows, and what the others would show. */
export interface Rungs {
  readonly asking: boolean;
  readonly faults: readonly AskFault[];
  readonly level: AreaLevel;
  readonly period: string | null;
  readonly periods: Readonly<Record<AreaLevel, readonly string[]>>;
  readonly visible: Readonly<Partial<Record<AreaLevel, number>>>;
  readonly rows: readonly ComparisonRow[];
}

/** Ask every rung that is offered, and show the chosen one or the finest with enough to see. */
export function useRungs(choices: Choices): Rungs {
  const offers = useAnswer(offersDocument, { in: choices.selection });
  const all = (offers.data?.municipalities ?? []).flatMap((municipality) => municipality.offers ?? []);
  const periods = periodsByLevel(all, choices.indicator, choices.breakdown ?? '_T');
  const periodAt = (level: AreaLevel): string | null => {
    const chosen = choices.period !== null && periods[level].includes(choices.period);
    return chosen ? choices.period : (periods[level][0] ?? null);
  };
  const rows = {
    NEIGHBOURHOOD: useRows(choices, 'NEIGHBOURHOOD', periodAt('NEIGHBOURHOOD')),
    DISTRICT: useRows(choices, 'DISTRICT', periodAt('DISTRICT')),
    MUNICIPALITY: useRows(choices, 'MUNICIPALITY', periodAt('MUNICIPALITY')),
  };
  const visible: Partial<Record<AreaLevel, number>> = {};
  for (const level of fineFirst)
    if (rows[level].data) visible[level] = visibleShare(rows[level].data.compare?.rows ?? []);
  const level = choices.level !== null && periods[choices.level].length > 0 ? choices.level : finestVisible(visible);
  const asking = offers.asking || fineFirst.some((each) => rows[each].asking);
  const faults = [...offers.faults, ...rows[level].faults];
  return {
    asking,
    faults,
    level,
    period: periodAt(level),
    periods,
    visible,
    rows: rows[level].data?.compare?.rows ?? [],
  };
}

function useRows({ selection, indicator, breakdown }: Choices, level: AreaLevel, period: string | null) {
  return useAnswer(comparisonDocument, period === null ? null : { in: selection, indicator, period, level, breakdown });
}
