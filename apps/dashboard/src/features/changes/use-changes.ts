import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import type { Indicator } from '../../documents/catalogue.ts';
import { offersDocument } from '../../documents/offers.ts';
import { type SeriesOfMunicipality, seriesDocument } from '../../documents/series.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { useAnswers } from '../../graph/use-answers.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { lateFirst, lengthOf } from '../../numbers/period.ts';
import { toldNumber } from '../../numbers/told-number.ts';
import { type Change, changeOf } from './change.ts';

/** A change with the indicator that it is of. */
export interface IndicatorChange extends Change {
  readonly indicator: Indicator;
}

/** What changed in some municipalities, as far as it was answered. */
export interface Changes {
  readonly changes: readonly IndicatorChange[];
  readonly asking: number;
  readonly faults: readonly AskFault[];
}

/** Compare the last two years that any of the municipalities offers of each indicator. */
export function useChanges(codes: readonly string[]): Changes {
  const indicators = useCatalogue();
  const selection = { municipalities: codes };
  const offers = useAnswer(offersDocument, codes.length === 0 ? null : { in: selection });
  const all = (offers.data?.municipalities ?? []).flatMap((municipality) => municipality.offers ?? []);
  const asked = indicators
    .map((indicator) => {
      const ofIndicator = all.filter(
        (offer) => offer.indicator === indicator.id && offer.level === 'MUNICIPALITY' && offer.breakdown === '_T',
      );
      const years = ofIndicator.flatMap(({ periods }) => periods).filter((period) => lengthOf(period) === 'year');
      return { indicator, periods: lateFirst(years).slice(0, 2).reverse() };
    })
    .filter(({ periods }) => periods.length === 2);
  const { answers, asking } = useAnswers(
    seriesDocument,
    asked.map(({ indicator, periods }) => ({ in: selection, indicator: indicator.id, periods, breakdown: null })),
  );
  return {
    changes: asked.flatMap(({ indicator, periods }, at) =>
      (answers[at]?.data?.municipalities ?? []).map((municipality) => ({
        indicator,
        ...changeIn(municipality, indicator, periods),
      })),
    ),
    asking: offers.data === null ? 1 : asking,
    faults: [...offers.faults, ...answers.flatMap((answer) => answer?.faults ?? [])],
  };
}

function changeIn(municipality: SeriesOfMunicipality, indicator: Indicator, periods: readonly string[]): Change {
  const { code, name, answer, release, table } = municipality;
  const cells = table?.cells ?? null;
  const measure: CellMeasure = (cells === null ? null : headlineMeasure(indicator.measure, cells)) ?? 'count';
  const origin = { municipality: name, answer: answer ?? ('UNREACHABLE' as const), cells, release };
  const at = (period: string) => toldNumber(origin, { area: code, period, category: '_T', measure }, name);
  return changeOf(at(periods[0]!), at(periods[1]!));
}
