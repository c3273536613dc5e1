import { definition, type IndicatorDefinition } from '@zichtlijn/indicators';
import type { Measure, PublishedCell, PublishedTable } from '@zichtlijn/release';

/** A number of the municipality over one year, as it was published. */
export interface ToldYear {
  readonly year: number;
  /** The count, or the part of a share or rate. */
  readonly part: number;
  /** What it is a part of; null where it is no part, or where that is not shown. */
  readonly whole: number | null;
  /** Whether it rests on poor data (status U) or on a shorter period (E). */
  readonly isWeak: boolean;
}

/** What an indicator tells of the municipality as a whole. */
export interface ToldIndicator {
  readonly definition: IndicatorDefinition;
  /** The last year that was told and the year before it, where that was. Empty where no number is shown. */
  readonly years: readonly ToldYear[];
  /** Of what no number is shown: whether it is hidden, told by its parts alone, or was not collected. */
  readonly state: 'shown' | 'hidden' | 'in-parts' | 'not-collected';
}

const yearly = /^(\d{4})JJ00$/;

/**
 * What released tables tell of the municipality as a whole, without breakdowns: an indicator each, the newest version of it. Only counts and parts of a
 * whole, which are told in one sentence.
 */
export function toldIndicators(tables: readonly PublishedTable[], municipality: string): readonly ToldIndicator[] {
  const newest = new Map<string, PublishedTable>();
  for (const table of tables) {
    const known = newest.get(table.indicator);
    if (known === undefined || known.version < table.version) newest.set(table.indicator, table);
  }
  return [...newest.values()].flatMap(({ indicator, version, cells }) => {
    const own = definition(indicator, version);
    if (own === undefined || !['count', 'share', 'rate'].includes(own.measure)) return [];
    return [
      toldIndicator(
        own,
        cells.filter(({ area }) => area === municipality),
      ),
    ];
  });
}

function toldIndicator(own: IndicatorDefinition, cells: readonly PublishedCell[]): ToldIndicator {
  const of = cells.filter(({ breakdown, period }) => breakdown === '_T' && yearly.test(period));
  const byYear = Map.groupBy(of, ({ period }) => Number(period.slice(0, 4)));
  const told = [...byYear].flatMap(([year, ofYear]) => {
    const value = (measure: Measure) => ofYear.find((cell) => cell.measure === measure)?.value ?? null;
    const part = value(own.measure === 'count' ? 'count' : 'numerator');
    const isWeak = ofYear.some(({ status }) => status === 'U' || status === 'E');
    return part === null ? [] : [{ year, part, whole: value('denominator'), isWeak }];
  });
  told.sort((one, other) => other.year - one.year);
  const [last, before] = told;
  if (last === undefined) return { definition: own, years: [], state: stateOf(of, cells) };
  return { definition: own, years: before?.year === last.year - 1 ? [last, before] : [last], state: 'shown' };
}

function stateOf(totals: readonly PublishedCell[], cells: readonly PublishedCell[]): ToldIndicator['state'] {
  if (totals.some(({ status }) => status === 'Q')) return 'hidden';
  return cells.some(({ status }) => status !== 'L' && status !== 'M') ? 'in-parts' : 'not-collected';
}
