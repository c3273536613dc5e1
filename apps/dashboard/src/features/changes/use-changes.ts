import type { Indicator } from '../../documents/catalogue.ts';
import { type SeriesOfMunicipality, seriesDocument } from '../../documents/series.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswers } from '../../graph/use-answers.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { lateFirst } from '../../numbers/period.ts';
import { type ToldNumber, toldNumber } from '../../numbers/told-number.ts';
import type { Change } from './change.ts';

/** A change with the indicator that it is of. */
export interface IndicatorChange extends Change {
  readonly indicator: Indicator;
}

/** What is to be laid beside each other of one municipality: the periods to ask, and how to judge them. */
export interface Comparison {
  readonly periods: readonly string[];
  readonly judge: (tell: (period: string) => ToldNumber) => Change | null;
}

/** What is to be laid beside each other of one indicator, by code of municipality. */
export interface ComparedIndicator {
  readonly indicator: Indicator;
  readonly of: ReadonlyMap<string, Comparison>;
}

/** What changed in some municipalities, as far as it was answered. */
export interface Changes {
  readonly changes: readonly IndicatorChange[];
  readonly asking: number;
  readonly faults: readonly AskFault[];
}

/** Ask the numbers of what is to be compared, one indicator of all its municipalities at a time. */
export function useChanges(compared: readonly ComparedIndicator[]): Changes {
  const { answers, asking } = useAnswers(
    seriesDocument,
    compared.map(({ indicator, of }) => ({
      in: { municipalities: [...of.keys()] },
      indicator: indicator.id,
      periods: lateFirst([...of.values()].flatMap(({ periods }) => periods)),
      breakdown: null,
    })),
  );
  return {
    changes: compared.flatMap(({ indicator, of }, at) =>
      (answers[at]?.data?.municipalities ?? []).flatMap((municipality) => {
        const change = of.get(municipality.code)?.judge((period) => toldIn(municipality, indicator, period));
        return change ? [{ indicator, ...change }] : [];
      }),
    ),
    asking,
    faults: answers.flatMap((answer) => answer?.faults ?? []),
  };
}

function toldIn(municipality: SeriesOfMunicipality, indicator: Indicator, period: string): ToldNumber {
  const { code, name, answer, release, table } = municipality;
  const cells = table?.cells ?? null;
  const measure: CellMeasure = (cells === null ? null : headlineMeasure(indicator.measure, cells)) ?? 'count';
  const origin = { municipality: name, answer: answer ?? ('UNREACHABLE' as const), cells, release };
  return toldNumber(origin, { area: code, period, category: '_T', measure }, name);
}
