import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import type { MunicipalityFacts } from '../../documents/municipality.ts';
import { type ProfileOfIndicator, profileDocument } from '../../documents/profile.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswers } from '../../graph/use-answers.ts';
import { lateFirst, lengthOf } from '../../numbers/period.ts';
import { type ProfileRow, profileRow } from './profile-row.ts';

/** Years of a series that are shown. */
const YEARS = 10;

/** All indicators of a municipality as far as they were answered. */
export interface Profile {
  readonly rows: readonly ProfileRow[];
  readonly asking: number;
  readonly faults: readonly AskFault[];
}

/** Ask every indicator of which the municipality published a year; those of which it did not are told without a number. */
export function useProfile(facts: MunicipalityFacts): Profile {
  const indicators = useCatalogue();
  const periods = new Map(indicators.map(({ id }) => [id, yearsOf(facts, id)]));
  const asked = indicators.filter(({ id }) => periods.get(id)!.length > 0);
  const { answers, asking } = useAnswers(
    profileDocument,
    asked.map(({ id }) => ({
      code: facts.code,
      indicator: id,
      period: periods.get(id)![0]!,
      periods: [...periods.get(id)!].reverse(),
    })),
  );
  const answered = new Map<Indicator, ProfileOfIndicator | null | undefined>();
  for (const [at, indicator] of asked.entries()) {
    const answer = answers[at];
    answered.set(indicator, answer === undefined ? undefined : answer.data);
  }
  return {
    rows: indicators.map((indicator) =>
      profileRow(facts, indicator, periods.get(indicator.id)!, answered.get(indicator)),
    ),
    asking,
    faults: answers.flatMap((answer) => answer?.faults ?? []),
  };
}

/** The years of an indicator that a municipality offers, the last first. */
function yearsOf({ offers }: MunicipalityFacts, id: string): readonly string[] {
  const all = (offers ?? []).filter(
    ({ indicator, level, breakdown }) => indicator === id && level === 'MUNICIPALITY' && breakdown === '_T',
  );
  const years = all.flatMap((offer) => offer.periods).filter((period) => lengthOf(period) === 'year');
  return lateFirst(years).slice(0, YEARS);
}
