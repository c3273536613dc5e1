import { expect, it } from 'vitest';
import { type ConfidentialTable, defaultPolicy, protectTogether } from '../src/index.ts';
import { cell, quick, sum, table } from './city.ts';

const [north, south] = [cell(4, { area: 'WK990101' }), cell(36, { area: 'WK990102' })];
const whole = cell(40);
const homes = table([whole, north, south], { relations: [sum(whole, [north, south])] });
const isBelow: ConfidentialTable['withheld'] = ({ area }) => area.startsWith('WK');

async function told(...tables: readonly ConfidentialTable[]) {
  const released = await protectTogether(tables, defaultPolicy, [], quick);
  return released.tables.map(({ cells }) => Object.fromEntries(cells.map(({ area, value }) => [area, value])));
}

it('what a table withholds is not in what it releases, and needs no other cell to be hidden', async () => {
  expect(await told(homes)).toEqual([{ GM9901: 40, WK990101: null, WK990102: null }]);
  expect(await told({ ...homes, withheld: isBelow })).toEqual([{ GM9901: 40 }]);
});

it('another table tells the same number as if it was not withheld', async () => {
  const other = { ...homes, indicator: 'test.same-homes' };
  const expected = [{ GM9901: 40 }, { GM9901: 40, WK990101: null, WK990102: null }];
  expect(await told({ ...homes, withheld: isBelow }, other)).toEqual(expected);
  expect(await told(other, { ...homes, withheld: isBelow })).toEqual(expected);
});
