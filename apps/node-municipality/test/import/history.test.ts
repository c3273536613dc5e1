import { type Dataset, dataset } from '@zichtlijn/indicators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfold } from '../../src/import/history.ts';

const ownership = dataset('ownership') as Dataset;
const move = dataset('residence_move') as Dataset;
const period = { from: '2010-01-01', to: '2020-12-31' };
const rule = { begin: { from: ['b'], date: undefined }, end: { from: ['e'], date: undefined }, endIncluded: false };
const iso = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Walks day by day, which the code does not. */
function heldOn(begin: string, end: string, endIncluded: boolean): string[] {
  const held: string[] = [];
  for (const at = new Date(`${period.from}T00:00:00Z`); ; at.setUTCDate(at.getUTCDate() + 1)) {
    const day = at.toISOString().slice(0, 10);
    if (day > period.to) return held;
    if (day.endsWith('-01-01') && begin <= day && (endIncluded ? day <= end : day < end)) held.push(day.slice(0, 4));
  }
}

describe('a history', () => {
  it('becomes the years of which it held on 1 January, as walking through the days finds them', () => {
    fc.assert(
      fc.property(iso, iso, fc.boolean(), (one, other, endIncluded) => {
        const [begin = '', end = ''] = [one, other].toSorted();
        const years = heldOn(begin, end, endIncluded).map((year) => ({ year }));
        expect(unfold(ownership, { ...rule, endIncluded }, { begin, end }, period)).toEqual(years);
      }),
      { numRuns: 60 },
    );
  });

  it('that is known to the year or month holds on the next 1 January, and until the year or month it ended in', () => {
    const years = (begin: string, end: string | null) => unfold(ownership, rule, { begin, end }, period);
    expect(years('2017', '2019')).toEqual([{ year: '2018' }, { year: '2019' }]);
    expect(years('2018-12', '2020-01')).toEqual([{ year: '2019' }, { year: '2020' }]);
  });

  it('whose begin is unknown, whose end lies before it or whose date is none, is no row', () => {
    expect(unfold(ownership, rule, { begin: null, end: null }, period)).toEqual({ rule: 'required_missing' });
    expect(unfold(ownership, rule, { begin: '2015-05-01', end: '2015-04' }, period)).toEqual({
      rule: 'to_before_from',
    });
    expect(unfold(ownership, rule, { begin: '2015-02-30', end: null }, period)).toEqual({ rule: 'date_form' });
  });

  it('of an address is a move in where it begins and a move out where it ends, within the period', () => {
    const moves = (begin: string | null, end: string | null) => unfold(move, rule, { begin, end }, period);
    expect(moves('2012-03-01', '2015')).toEqual([
      { move_date: '2012-03-01', direction: 'in' },
      { move_date: '2015', direction: 'uit' },
    ]);
    expect(moves('2009-12-31', '2021-01-01')).toEqual([]);
    expect(moves(null, '2015-05-05')).toEqual([{ move_date: '2015-05-05', direction: 'uit' }]);
  });
});
