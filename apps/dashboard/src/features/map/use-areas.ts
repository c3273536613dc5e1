import type { AreaLevel } from '../../documents/catalogue.ts';
import { type ComparisonRow, comparisonDocument } from '../../documents/comparison.ts';
import { offersDocument } from '../../documents/offers.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { lateFirst } from '../../numbers/period.ts';
import type { MapChoices } from './map-choices.ts';

type FineLevel = Exclude<AreaLevel, 'MUNICIPALITY'>;

/** The least part of the areas that must be visible for neighbourhoods to be shown by themselves. */
const ENOUGH_VISIBLE = 0.6;

/** The areas of a municipality on one indicator. */
export interface Areas {
  /** Null where the municipality offers nothing finer than itself. */
  readonly level: FineLevel | null;
  readonly levels: readonly FineLevel[];
  readonly period: string | null;
  readonly periods: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly asking: boolean;
  readonly faults: readonly AskFault[];
}

/** Ask for neighbourhoods and districts, and show the chosen ones or the finest with enough to see. */
export function useAreas(municipality: string, choices: MapChoices): Areas {
  const selection = { municipalities: [municipality] };
  const offers = useAnswer(offersDocument, { in: selection });
  const all = (offers.data?.municipalities ?? []).flatMap((each) => each.offers ?? []);
  const periodsAt = (level: FineLevel): readonly string[] =>
    lateFirst(
      all
        .filter((offer) => offer.indicator === choices.indicator && offer.level === level && offer.breakdown === '_T')
        .flatMap(({ periods }) => periods),
    );
  const periods = { DISTRICT: periodsAt('DISTRICT'), NEIGHBOURHOOD: periodsAt('NEIGHBOURHOOD') };
  const periodAt = (level: FineLevel): string | null =>
    periods[level].find((period) => period === choices.period) ?? periods[level][0] ?? null;
  const variables = (level: FineLevel) => {
    const period = periodAt(level);
    return period === null ? null : { in: selection, indicator: choices.indicator, period, level, breakdown: null };
  };
  const answers = {
    NEIGHBOURHOOD: useAnswer(comparisonDocument, variables('NEIGHBOURHOOD')),
    DISTRICT: useAnswer(comparisonDocument, variables('DISTRICT')),
  };
  const levels = (['DISTRICT', 'NEIGHBOURHOOD'] as const).filter((level) => periods[level].length > 0);
  const fine = visibleShare(answers.NEIGHBOURHOOD.data?.compare?.rows ?? []) >= ENOUGH_VISIBLE;
  const best = fine && levels.includes('NEIGHBOURHOOD') ? 'NEIGHBOURHOOD' : (levels[0] ?? null);
  const level = choices.level !== null && levels.includes(choices.level) ? choices.level : best;
  return {
    level,
    levels,
    period: level === null ? null : periodAt(level),
    periods: level === null ? [] : periods[level],
    rows: level === null ? [] : (answers[level].data?.compare?.rows ?? []),
    asking: offers.asking || answers.NEIGHBOURHOOD.asking || answers.DISTRICT.asking,
    faults: [...offers.faults, ...(level === null ? [] : answers[level].faults)],
  };
}

/** Which part of the areas has a number: by the last measure, which is the one that areas are compared by. */
function visibleShare(rows: readonly ComparisonRow[]): number {
  const values = rows.flatMap(({ cells }) =>
    cells === null ? [] : cells.value.filter((_, at) => at % cells.measure.length === cells.measure.length - 1),
  );
  return values.length === 0 ? 0 : values.filter((value) => value !== null).length / values.length;
}
