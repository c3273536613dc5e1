import { areaNamesDocument } from '../../documents/area-names.ts';
import type { AreaLevel } from '../../documents/catalogue.ts';
import type { ComparisonRow } from '../../documents/comparison.ts';
import { offersDocument } from '../../documents/offers.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useFollowed } from '../../graph/use-followed.ts';
import type { Choices } from './choices.ts';
import { enoughIsIn, fineFirst, finestVisible, periodsByLevel, visibleShare, withNames } from './rungs.ts';

/** The rung of the release ladder that is shown, with its rows, and what the others would show. */
export interface Rungs {
  readonly asking: boolean;
  readonly faults: readonly AskFault[];
  readonly level: AreaLevel;
  readonly period: string | null;
  readonly periods: Readonly<Record<AreaLevel, readonly string[]>>;
  readonly visible: Readonly<Partial<Record<AreaLevel, number>>>;
  /** Those that are in, as far as there are enough of them to choose a rung by. */
  readonly rows: readonly ComparisonRow[];
  /** Names of the municipalities that have yet to answer. */
  readonly awaited: readonly string[];
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
  for (const level of fineFirst) if (rows[level].rows.length > 0) visible[level] = visibleShare(rows[level].rows);
  const level = choices.level !== null && periods[choices.level].length > 0 ? choices.level : finestVisible(visible);
  const names = useAnswer(
    areaNamesDocument,
    level === 'MUNICIPALITY' || rows[level].rows.length === 0 ? null : { in: choices.selection, level },
  );
  const isEnough = choices.level === level ? enoughIsIn([rows[level]]) : enoughIsIn(Object.values(rows));
  const shown = isEnough ? rows[level].rows : [];
  const isIn = new Set(rows[level].rows.map(({ code }) => code));
  const awaited = (offers.data?.municipalities ?? []).filter(({ code }) => rows[level].asking && !isIn.has(code));
  return {
    asking: offers.asking || fineFirst.some((each) => rows[each].asking),
    faults: [...offers.faults, ...rows[level].faults],
    level,
    period: periodAt(level),
    periods,
    visible,
    rows: withNames(shown, names.data?.municipalities ?? []),
    awaited: awaited.map(({ name }) => name),
  };
}

function useRows({ selection, indicator, breakdown }: Choices, level: AreaLevel, period: string | null) {
  return useFollowed(period === null ? null : { in: selection, indicator, period, level, breakdown });
}
