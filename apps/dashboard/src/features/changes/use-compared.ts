import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { type ChangedMunicipality, changesDocument } from '../../documents/changes.ts';
import { offersDocument } from '../../documents/offers.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { lateFirst, lengthOf } from '../../numbers/period.ts';
import { changeOf } from './change.ts';
import { changeSince, comparedPeriods } from './compared-periods.ts';
import type { ComparedIndicator, Comparison } from './use-changes.ts';

/** What can be laid beside each other, and whether that is still asked. */
export interface Compared {
  readonly compared: readonly ComparedIndicator[];
  readonly asking: boolean;
  readonly faults: readonly AskFault[];
}

/** What is new since the previous release of each municipality; of one alone, its wijken and buurten too. Null for codes asks nothing. */
export function useSincePrevious(
  codes: readonly string[] | null,
): Compared & { readonly municipalities: readonly ChangedMunicipality[] } {
  const indicators = useCatalogue();
  const { data, asking, faults } = useAnswer(
    changesDocument,
    codes === null || codes.length === 0
      ? null
      : { in: { municipalities: codes }, level: codes.length === 1 ? null : ('MUNICIPALITY' as const) },
  );
  const municipalities = data?.municipalities ?? [];
  const compared = indicators.flatMap((indicator) => {
    const of = municipalities.flatMap((municipality) => {
      const periods = comparedPeriods(municipality, indicator.id);
      if (periods === null) return [];
      const comparison: Comparison = {
        periods: [...periods.before, ...periods.now],
        judge: (tell) => changeSince(periods, tell),
      };
      return [[municipality.code, comparison] as const];
    });
    return of.length === 0 ? [] : [{ indicator, of: new Map(of) }];
  });
  return { compared, municipalities, asking, faults };
}

/** The last two years that any of the municipalities offers of each indicator. Null for codes asks nothing. */
export function useYearBefore(codes: readonly string[] | null): Compared {
  const indicators = useCatalogue();
  const { data, asking, faults } = useAnswer(
    offersDocument,
    codes === null || codes.length === 0 ? null : { in: { municipalities: codes } },
  );
  const all = (data?.municipalities ?? []).flatMap((municipality) => municipality.offers ?? []);
  const compared = indicators.flatMap((indicator) => {
    const ofIndicator = all.filter(
      (offer) => offer.indicator === indicator.id && offer.level === 'MUNICIPALITY' && offer.breakdown === '_T',
    );
    const years = ofIndicator.flatMap(({ periods }) => periods).filter((period) => lengthOf(period) === 'year');
    const [now, before] = lateFirst(years);
    if (now === undefined || before === undefined) return [];
    const comparison: Comparison = { periods: [before, now], judge: (tell) => changeOf(tell(before), tell(now)) };
    return [{ indicator, of: new Map((codes ?? []).map((code) => [code, comparison])) }];
  });
  return { compared, asking, faults };
}
