import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CodeError,
  completePeriods,
  districtOf,
  fiveYearBlock,
  groups,
  isInventedCode,
  municipalities,
  municipality,
  municipalityOf,
  parseAreaCode,
  parsePeriod,
  periodEnd,
  periodStart,
  riecs,
  threeYearBlock,
} from '../src/index.ts';

describe('area codes', () => {
  test('are those of CBS, Amsterdam since 2022 included', () => {
    expect(parseAreaCode('GM0363').level).toBe('municipality');
    expect(parseAreaCode('WK036301').level).toBe('district');
    expect(parseAreaCode('BU03630100').level).toBe('neighbourhood');
    expect(parseAreaCode('BU0363AA04').level).toBe('neighbourhood');
    expect(parseAreaCode('NL00').level).toBe('nation');
  });

  test('are nothing finer than a neighbourhood: no address, postcode or object', () => {
    for (const code of [
      '1012AB',
      '0363010000601234',
      'BU0363AA041',
      'BU0363aa04',
      'gm0363',
      'GM0000',
      'GM036',
      '',
      ' GM0363',
    ]) {
      expect(() => parseAreaCode(code), code).toThrow(CodeError);
    }
  });

  test('say in which district and municipality an area lies', () => {
    expect(districtOf('BU0363AA04')).toBe('WK0363AA');
    expect(municipalityOf('BU0363AA04')).toBe('GM0363');
    expect(municipalityOf('WK036301')).toBe('GM0363');
    expect(() => districtOf('GM0363')).toThrow(CodeError);
    expect(() => municipalityOf('NL00')).toThrow(CodeError);
  });

  test('show what is invented', () => {
    expect(['GM9901', 'WK990101', 'WK0363ZA', 'BU0363ZA01'].every(isInventedCode)).toBe(true);
    expect(['GM0363', 'WK036301', 'BU0363AA04', 'NL00'].some(isInventedCode)).toBe(false);
  });

  test('are refused in both languages, without repeating what was given', () => {
    try {
      parseAreaCode('1012AB');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CodeError);
      const { nl, en } = (error as CodeError).text;
      expect(nl).toContain('GM0363');
      expect(`${nl}${en}`).not.toContain('1012AB');
    }
  });
});

describe('municipalities', () => {
  test('are 342, each with a code of its own, a RIEC and known groups', () => {
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(342);
    for (const entry of municipalities) {
      expect(parseAreaCode(entry.code).level).toBe('municipality');
      expect(riecs.find(({ slug }) => slug === entry.riec)?.policeUnit).toBe(entry.policeUnit);
      expect(groups.map(({ slug }) => slug as string)).toEqual(expect.arrayContaining([...entry.groups]));
    }
    expect(riecs).toHaveLength(10);
  });

  test('form the groups G4, B5 and G40', () => {
    const size = (slug: string) => municipalities.filter((entry) => entry.groups.includes(slug)).length;
    expect([size('g4'), size('b5'), size('g40')]).toEqual([4, 5, 41]);
  });

  test('are found under the names people use', () => {
    expect(municipality('GM0518')?.otherNames).toContain('Den Haag');
    expect(municipality('GM0796')?.otherNames).toContain('Den Bosch');
    expect(municipality('GM9901')).toBeUndefined();
  });
});

describe('periods', () => {
  test('have a first and a last day', () => {
    expect([periodStart('2016JJ00'), periodEnd('2016JJ00')]).toEqual(['2016-01-01', '2016-12-31']);
    expect([periodStart('2016KW04'), periodEnd('2016KW04')]).toEqual(['2016-10-01', '2016-12-31']);
    expect([periodStart('2016MM02'), periodEnd('2016MM02')]).toEqual(['2016-02-01', '2016-02-29']);
    expect([periodStart('2012JJ00/2016JJ00'), periodEnd('2012JJ00/2016JJ00')]).toEqual(['2012-01-01', '2016-12-31']);
  });

  test('are CBS codes and nothing else', () => {
    const wrong = [
      '2016',
      '2016KW05',
      '2016MM13',
      '2016JJ01',
      '2016JJ00/2012JJ00',
      '2016JJ00/2016JJ00',
      '2016KW01/2017KW01',
      'JJ00',
    ];
    for (const code of wrong) expect(() => parsePeriod(code), code).toThrow(CodeError);
  });

  test('come in fixed blocks', () => {
    expect([2012, 2016, 2017].map(fiveYearBlock)).toEqual([
      '2012JJ00/2016JJ00',
      '2012JJ00/2016JJ00',
      '2017JJ00/2021JJ00',
    ]);
    expect([2014, 2016, 2017, 2022].map(threeYearBlock)).toEqual([
      '2014JJ00/2016JJ00',
      '2014JJ00/2016JJ00',
      '2017JJ00/2019JJ00',
      '2020JJ00/2022JJ00',
    ]);
  });

  test('of a rung are complete only', () => {
    expect(completePeriods('five-years', 2010, 2020)).toEqual(['2012JJ00/2016JJ00']);
    expect(completePeriods('three-years', 2014, 2019)).toEqual(['2014JJ00/2016JJ00', '2017JJ00/2019JJ00']);
    expect(completePeriods('quarter', 2016, 2016)).toEqual(['2016KW01', '2016KW02', '2016KW03', '2016KW04']);
    expect(completePeriods('year', 2016, 2015)).toEqual([]);
  });

  test('of a rung never overlap, lie within the years asked for and follow each other without a gap', () => {
    const rungs = fc.constantFrom('year', 'quarter', 'three-years', 'five-years');
    const year = fc.integer({ min: 1950, max: 2050 });
    fc.assert(
      fc.property(rungs, year, year, (rung, from, to) => {
        const periods = completePeriods(rung, from, to).map(parsePeriod);
        const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        for (const [index, { start, end }] of periods.entries()) {
          expect(start >= `${from}-01-01` && end <= `${to}-12-31`).toBe(true);
          if (index > 0) expect(start).toBe(nextDay(periods[index - 1]!.end));
        }
      }),
    );
  });
});
