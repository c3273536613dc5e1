import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnValue } from '../../src/import/column-value.ts';
import { isoDate } from '../../src/import/iso-date.ts';

const context = { municipality: 'GM0363', today: '2026-01-01', merged: new Set<string>() };

describe('a date', () => {
  it('of the calendar is read the same in every form', () => {
    const days = fc.date({ min: new Date('1850-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const first = moment.toISOString().slice(0, 10);
        const [year, month, day] = first.split('-');
        const known = { first, precision: 'day' };
        expect(isoDate(first, 'yyyy-mm-dd')).toEqual(known);
        expect(isoDate(`${day}-${month}-${year}`, 'dd-mm-yyyy')).toEqual(known);
        expect(isoDate(`${day}/${month}/${year}`, 'dd/mm/yyyy')).toEqual(known);
        expect(isoDate(`${year}${month}${day}`, 'yyyymmdd')).toEqual(known);
        expect(isoDate(`${day}.${month}.${year}`, 'dd.mm.yyyy')).toEqual(known);
        expect(isoDate(`${year}/${month}/${day}`, 'yyyy/mm/dd')).toEqual(known);
        for (const language of ['nl', 'en'])
          expect(
            isoDate(
              `${day}-${moment.toLocaleString(language, { month: 'short', timeZone: 'UTC' })}-${year}`,
              'dd-mmm-yyyy',
            ),
          ).toEqual(known);
      }),
    );
  });

  it('that is no day of the calendar is refused, by the calendar of the machine', () => {
    const part = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part(12), part(31), (year, month, day) => {
        const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
        const text = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
        expect(isoDate(text, 'yyyymmdd') !== null).toBe(exists);
      }),
    );
  });

  it('of the BRP keeps what is known: zeros are unknown', () => {
    expect(isoDate('19650000', 'yyyymmdd')).toEqual({ first: '1965-01-01', precision: 'year' });
    expect(isoDate('19650300', 'yyyymmdd')).toEqual({ first: '1965-03-01', precision: 'month' });
    expect(isoDate('00000000', 'yyyymmdd')).toBe('unknown');
    expect(isoDate('19650007', 'yyyymmdd')).toBeNull();
  });
});

describe('a date with a time', () => {
  it('is that day where the time is local, and no day that a zone could move', () => {
    const known = { first: '2020-03-07', precision: 'day' };
    for (const text of ['2020-03-07 14:30', '2020-03-07T14:30:00.000', '2020-03-07T00:00:00Z'])
      expect(isoDate(text, 'yyyy-mm-dd')).toEqual(known);
    expect(isoDate('2020-03-07T23:30:00Z', 'yyyy-mm-dd')).toBeNull();
  });
});

describe('a number', () => {
  const money = (text: string, decimal?: ',' | '.') => columnValue({ kind: 'money' }, text, { decimal }, context);

  it('is read as the mapping says and never guessed', () => {
    expect(money('1.250.000,00', ',')).toEqual(['1250000']);
    expect(money('1250000,50', ',')).toEqual(['1250001']);
    expect(money('€ 440.000,-', ',')).toEqual(['440000']);
    expect(money('1,250,000.40', '.')).toEqual(['1250000']);
    expect(money('440000')).toEqual(['440000']);
    for (const text of ['440000,00', '1.250.000', '1e6', 'veel', ''])
      expect(money(text)).toEqual({ rule: 'not_a_number' });
    expect(money('12.5', ',')).toEqual({ rule: 'not_a_number' });
    expect(money('-1')).toEqual({ rule: 'below_zero' });
  });

  it('of a share is a fraction or a decimal above zero, at most one', () => {
    const share = (text: string) => columnValue({ kind: 'share' }, text, { decimal: ',' }, context);
    expect(share('1/2')).toEqual(['0.5']);
    expect(share('0,25')).toEqual(['0.25']);
    for (const text of ['0', '1,01', '1/0', '1/2/3', 'half']) expect(share(text)).toEqual({ rule: 'not_a_share' });
  });
});

describe('a code', () => {
  const type = { kind: 'codes', codes: ['woning', 'winkel'] } as const;

  it('is stored in the order of the contract, however often and in whatever order it was given', () => {
    expect(columnValue(type, 'winkel, woning, winkel', {}, context)).toEqual(['{woning,winkel}']);
  });

  it('that the list does not have is refused, also when it is the name of something every object has', () => {
    const how = { codes: { W: 'woning' } };
    for (const text of ['X', 'constructor', 'toString', '__proto__', 'woning']) {
      expect(columnValue(type, text, how, context)).toEqual({ rule: 'unknown_code' });
    }
  });

  it('of a neighbourhood lies in the municipality of the delivery', () => {
    const neighbourhood = (text: string) => columnValue({ kind: 'neighbourhood' }, text, {}, context);
    expect(neighbourhood('BU0363ZA01')).toEqual(['BU0363ZA01']);
    expect(neighbourhood('BU0344ZA01')).toEqual({ rule: 'outside_municipality' });
    expect(neighbourhood('WK0363ZA')).toEqual({ rule: 'neighbourhood_form' });
  });
});
