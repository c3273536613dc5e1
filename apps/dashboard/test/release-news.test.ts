import { describe, expect, test } from 'vitest';
import type { ChangedMunicipality, TableChange } from '../src/documents/changes.ts';
import { changeSince, comparedPeriods } from '../src/features/changes/compared-periods.ts';
import { newsOf } from '../src/features/changes/release-news.ts';
import type { ObsStatus } from '../src/numbers/status.ts';
import { type ToldNumber, toldNumber } from '../src/numbers/told-number.ts';

const id = 'vastgoed.doorsluishuizen';
const years = (...of: readonly number[]): string[] => of.map((year) => `${year}JJ00`);
const source = (dataset: string) => ({ dataset, holder: 'Gemeente Voorbeeld' });

function table(changes: Partial<TableChange>): TableChange {
  const { periods = years(2020, 2021), periodsBefore = years(2020) } = changes;
  const newPeriods = periods.filter((period) => !periodsBefore.includes(period));
  return {
    ...{ indicator: id, version: 1, level: 'MUNICIPALITY', breakdown: '_T' },
    ...{ ...changes, periods, periodsBefore, newPeriods },
  };
}

const release = { id: 'r-2', createdAt: '2026-11-29T09:00:00Z', policy: 'cbs-2010@1', synthetic: true };
function town(tables: readonly TableChange[], sources = ['object']): ChangedMunicipality {
  const previous = { id: 'r-1', createdAt: '2025-11-29T09:00:00Z', sources: [source('object'), source('ownership')] };
  return {
    ...{ code: 'GM0344', name: 'Utrecht', answer: 'ANSWERED' },
    release: { ...release, sources: sources.map(source) },
    changes: { previous, tables, retracted: [{ indicator: 'context.woningen', version: 1 }] },
  };
}

describe('the news of a release', () => {
  test('is which figures are newer and by which level, which sources came and went, and what is told by a new definition or no more', () => {
    const news = newsOf(
      town(
        [
          table({}),
          table({ indicator: 'context.objecten', periods: years(2021, 2019), periodsBefore: [] }),
          table({ level: 'NEIGHBOURHOOD', periods: ['2017JJ00/2021JJ00'], periodsBefore: [] }),
          table({ level: 'DISTRICT', indicator: 'drugs.criminele-loopbaan', periodsBefore: [] }),
          table({ indicator: 'vastgoed.verzamelaars', periods: [] }),
          table({ indicator: 'drugs.verdachten', periods: [] }),
          table({ indicator: 'drugs.verdachten', version: 2, periods: years(2020), periodsBefore: [] }),
        ],
        ['object', 'property_transfer'],
      ),
      new Map([
        [id, '2021JJ00'],
        ['context.objecten', '2020JJ00'],
      ]),
    );
    expect(news).toEqual({
      newSources: ['property_transfer'],
      goneSources: ['ownership'],
      ...{ indicators: 2, newPeriods: years(2021, 2020) },
      finer: [['NEIGHBOURHOOD', ['2017JJ00/2021JJ00']]],
      newVersions: ['drugs.verdachten'],
      gone: ['vastgoed.verzamelaars'],
      retracted: ['context.woningen'],
    });
  });

  test('is none, and why, where there is nothing to compare with', () => {
    const one = town([]);
    const first = { ...one, changes: { previous: null, tables: [], retracted: [] } };
    expect(newsOf(first, new Map())).toBe('first');
    expect(newsOf({ ...one, changes: null }, new Map())).toBe('untold');
    expect(newsOf({ ...one, release: null, changes: null, answer: 'UNREACHABLE' }, new Map())).toBe('away');
    expect(newsOf({ ...one, release: null, changes: null, answer: 'REFUSED' }, new Map())).toBe('unpublished');
    expect(comparedPeriods(first, id)).toBeNull();
  });
});

describe('what is laid beside each other', () => {
  const of = (...tables: readonly TableChange[]) => comparedPeriods(town(tables), id);

  test('is the years that are new and the newest of before, and blocks only where there are no years', () => {
    expect(of(table({ periods: ['2021JJ00', '2020JJ00', '2017JJ00/2021JJ00'] }))).toMatchObject({
      ...{ before: years(2020), now: years(2021), isNewVersion: false },
    });
    const blocks = of(table({ periods: ['2017JJ00/2021JJ00'], periodsBefore: ['2012JJ00/2016JJ00'] }));
    expect(blocks).toMatchObject({ before: ['2012JJ00/2016JJ00'], now: ['2017JJ00/2021JJ00'] });
    expect(of(table({ periods: years(2020) }))).toBeNull();
    expect(of(table({ breakdown: 'dwelling-type' }))).toBeNull();
  });

  /** A share of 100,000 in each year: so many, or the status that says why there is none. */
  const tell =
    (parts: Readonly<Record<string, number | ObsStatus>>) =>
    (period: string): ToldNumber => {
      const part = parts[period.slice(0, 4)] ?? 'L';
      const isTold = typeof part === 'number';
      const value = isTold ? [part, 100_000, part / 100_000] : [null, null, null];
      const status = (isTold ? 'A' : part).repeat(3);
      const measure = ['numerator', 'denominator', 'share'] as const;
      const at = { area: ['GM0344'], period: [period], breakdown: '_T', category: ['_T'], measure, flags: {} };
      const cells = { v: 1, indicator: id, version: 1, release: 'r-2', ...at, value, status };
      const place = { area: 'GM0344', period, category: '_T', measure: 'share' } as const;
      return toldNumber({ municipality: 'Utrecht', answer: 'ANSWERED', cells, release: null }, place, 'Utrecht');
    };
  const periods = { before: years(2020, 2019), now: years(2022, 2021), isNewVersion: false };
  const told = (parts: Readonly<Record<string, number | ObsStatus>>, changes: object = {}) => {
    const change = changeSince({ ...periods, ...changes }, tell(parts));
    return change && [change.before?.place.period.slice(0, 4), change.now.place.period.slice(0, 4), change.verdict];
  };

  test('is the newest of each that was collected', () => {
    expect(told({ 2019: 1_000, 2021: 1_500 })).toEqual(['2019', '2021', 'up']);
    expect(told({ 2020: 1_000, 2021: 1_500, 2022: 1_010 })).toEqual(['2020', '2022', 'chance']);
    expect(told({ 2020: 'Q', 2022: 1_500 })).toEqual(['2020', '2022', 'appeared']);
    expect(told({ 2020: 1_000, 2022: 'Q' })).toEqual(['2020', '2022', 'gone']);
    expect(told({ 2020: 1_000 })).toBeNull();
  });

  test('what was not there before, was counted otherwise, or is of an earlier year, is no change', () => {
    expect(told({ 2022: 1_500 })).toEqual([undefined, '2022', 'first']);
    expect(told({ 2022: 'Q' })).toEqual([undefined, '2022', 'unseen']);
    expect(told({ 2022: 1_500 }, { before: [], isNewVersion: true })).toEqual([undefined, '2022', 'version']);
    expect(told({ 2020: 1_000, 2018: 10 }, { now: years(2018) })).toEqual([undefined, '2018', 'filled']);
  });
});
