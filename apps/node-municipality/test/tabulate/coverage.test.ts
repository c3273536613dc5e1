import { definition, unitSets } from '@zichtlijn/indicators';
import { expect, test } from 'vitest';
import { isCollected } from '../../src/tabulate/coverage.ts';

const [passedOn] = unitSets(definition('vastgoed.doorsluishuizen')!);
const [resold, sold] = unitSets(definition('vastgoed.halfjaar-doorverkopen')!);

/** One delivery of transfers from the day given to the end of 2021. */
const from = (day: string) => [
  {
    ...{ dataset: 'property_transfer', sourceHolder: 'Kadaster', from: day, to: '2021-12-31', synthetic: true },
    columns: new Set(['transfer_date', 'role']),
  },
];

test('a resale within half a year is not collected where the transfers do not reach 183 days before the period', () => {
  expect(isCollected(resold!, '2021JJ00', from('2020-07-02'))).toBe(true);
  expect(isCollected(resold!, '2021JJ00', from('2020-07-03'))).toBe(false);
  expect(isCollected(resold!, '2017JJ00/2021JJ00', from('2017-01-01'))).toBe(false);
});

test('the objects sold in the period need no half year before it', () => {
  expect(isCollected(sold!, '2021JJ00', from('2021-01-01'))).toBe(true);
  expect(isCollected(sold!, '2021JJ00', from('2021-01-02'))).toBe(false);
});

test('what was sold is counted as dwellings only where the objects of the year, or the transfers, tell their use', () => {
  const [transfers] = from('1997-01-01');
  const withUse = { ...transfers!, columns: new Set([...transfers!.columns, 'use']) };
  const objects = (year: string) => {
    return { ...withUse, dataset: 'object', from: `${year}-01-01`, to: `${year}-12-31` };
  };
  expect(isCollected(passedOn!, '2021JJ00', [transfers!])).toBe(false);
  expect(isCollected(passedOn!, '2021JJ00', [withUse])).toBe(true);
  expect(isCollected(passedOn!, '2021JJ00', [transfers!, objects('2021')])).toBe(true);
  expect(isCollected(passedOn!, '2021JJ00', [transfers!, objects('2020')])).toBe(false);
});

test('what a set needs besides is asked over a window of its own', () => {
  const set = {
    ...sold!,
    beside: [{ window: { kind: 'years-before-start', years: 2 }, inputs: ['criminal_record.year'] }],
  } as const;
  const records = (first: string) => [
    ...from('2021-01-01'),
    {
      ...{ dataset: 'criminal_record', sourceHolder: 'Politie', from: first, to: '2020-12-31', synthetic: true },
      columns: new Set(['year']),
    },
  ];
  expect(isCollected(set, '2021JJ00', from('2021-01-01'))).toBe(false);
  expect(isCollected(set, '2021JJ00', records('2019-06-01'))).toBe(true);
  expect(isCollected(set, '2021JJ00', records('2020-01-01'))).toBe(false);
});
