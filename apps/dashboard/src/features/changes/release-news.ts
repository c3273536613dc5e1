import type { AreaLevel } from '../../documents/catalogue.ts';
import type { ChangedMunicipality, TableChange } from '../../documents/changes.ts';
import { lateFirst } from '../../numbers/period.ts';

/** Why nothing can be said of what is new: it did not answer, nothing was published, its node does not tell it, or it published once. */
export type NoNews = 'away' | 'unpublished' | 'untold' | 'first';

/** What is new in the release of a municipality, beside the one before it. */
export interface ReleaseNews {
  /** Datasets that the release before did not have, and those that it had alone. */
  readonly newSources: readonly string[];
  readonly goneSources: readonly string[];
  /** Indicators that the municipality as a whole has newer figures of, and the periods of those, late first. */
  readonly indicators: number;
  readonly newPeriods: readonly string[];
  /** Of districts and neighbourhoods the periods that are new for any of those indicators, late first. */
  readonly finer: readonly (readonly [Exclude<AreaLevel, 'MUNICIPALITY'>, readonly string[]])[];
  /** Indicators of which the definition has another version. */
  readonly newVersions: readonly string[];
  /** Indicators that are in no table any more, and those that were taken back. */
  readonly gone: readonly string[];
  readonly retracted: readonly string[];
}

const finerLevels = ['DISTRICT', 'NEIGHBOURHOOD'] as const;

/**
 * What is new at a municipality, or why that cannot be said.
 *
 * @param told by indicator the newest of its new periods that was collected: a period in which nothing was is no news
 */
export function newsOf(
  { release, changes, answer }: ChangedMunicipality,
  told: ReadonlyMap<string, string>,
): ReleaseNews | NoNews {
  if (release === null) return answer === 'ANSWERED' || answer === 'REFUSED' ? 'unpublished' : 'away';
  if (changes === null) return 'untold';
  if (changes.previous === null) return 'first';
  const { tables, previous, retracted } = changes;
  const [now, before] = [datasetsOf(release.sources), datasetsOf(previous.sources)];
  const has = (which: 'periods' | 'periodsBefore') => new Set(tables.filter((one) => one[which].length > 0).map(name));
  const [here, then] = [has('periods'), has('periodsBefore')];
  const knownThen = new Set([...then].map((one) => one.split('@')[0]!));
  const knownNow = new Set([...here].map((one) => one.split('@')[0]!));
  return {
    newSources: now.filter((dataset) => !before.includes(dataset)),
    goneSources: before.filter((dataset) => !now.includes(dataset)),
    indicators: told.size,
    newPeriods: lateFirst(told.values()),
    finer: finerLevels.flatMap((level) => {
      const tables = changes.tables.filter((one) => one.level === level && told.has(one.indicator));
      const periods = lateFirst(tables.flatMap(({ newPeriods }) => newPeriods));
      return periods.length === 0 ? [] : [[level, periods] as const];
    }),
    newVersions: unique([...here].filter((one) => !then.has(one) && knownThen.has(one.split('@')[0]!))),
    gone: [...knownThen].filter((indicator) => !knownNow.has(indicator)),
    retracted: unique(retracted.map(({ indicator }) => indicator)),
  };
}

const name = ({ indicator, version }: TableChange): string => `${indicator}@${version}`;
const unique = (names: readonly string[]): readonly string[] => [...new Set(names.map((one) => one.split('@')[0]!))];
const datasetsOf = (sources: readonly { readonly dataset: string }[] | null): readonly string[] =>
  [...new Set((sources ?? []).map(({ dataset }) => dataset))].sort();
