import { type ConfidentialTable, defaultPolicy, type EarlierCell, protect } from '@zichtlijn/disclosure';
import { describe, expect, it } from 'vitest';
import { ofOtherPeriods } from '../../src/tabulate/other-periods.ts';

const at = (quantity: string, period: string) => ({
  ...{ quantity, period, area: 'WK990101', breakdown: '_T', category: '_T' },
});
const told = (quantity: string, period: string, value: number | null): EarlierCell => ({
  ...at(quantity, period),
  value,
});
const [stock, flow] = ['context.woningen@1:count', 'vastgoed.zelfde-dag-doorverkopen@1:numerator'];

/** A district that counts 61 of something over a period. */
const counted = (quantity: string, period: string): ConfidentialTable => ({
  indicator: 'voorbeeld',
  version: 1,
  sensitivity: 'object',
  shape: { kind: 'count', count: quantity },
  cells: [
    {
      ...at(quantity, period),
      ...{ units: 61, value: 61, publishable: true },
      contributors: [{ role: 'owner', count: 61, largest: 1, second: 1 }],
    },
  ],
  relations: [],
  roles: { [quantity]: ['owner'] },
});

const shown = async (table: ConfidentialTable, ...before: readonly EarlierCell[]) => {
  const published = [...before, ...ofOtherPeriods(before, [table])];
  const { tables } = await protect(table, defaultPolicy, [], { published });
  return tables[0]!.cells.map(({ value }) => value);
};

describe('what was told of a stock', () => {
  it.each([
    ['of the same day', '2019JJ00', 60, 60],
    ['of the same day, hidden', '2019JJ00', null, null],
    ['of another day', '2018JJ00', 60, 61],
  ])('%s under another period', async (_, period, before, expected) =>
    expect(await shown(counted(stock, '2017JJ00/2019JJ00'), told(stock, period, before))).toEqual([expected]),
  );
});

describe('what was told of a flow', () => {
  it.each([
    ['over a part of the period', '2018JJ00', null],
    ['over its last quarter', '2019KW04', null],
    ['over a longer period', '2015JJ00/2019JJ00', null],
    ['over the year before', '2016JJ00', 61],
    ['over the year after', '2020JJ00', 61],
  ])('%s', async (_, period, expected) =>
    expect(await shown(counted(flow, '2017JJ00/2019JJ00'), told(flow, period, 20))).toEqual([expected]),
  );

  it('under the same period stays as it was', async () =>
    expect(await shown(counted(flow, '2018JJ00'), told(flow, '2018JJ00', 20))).toEqual([20]));

  it('says nothing of another quantity', async () =>
    expect(await shown(counted(flow, '2017JJ00/2019JJ00'), told(stock, '2018JJ00', 20))).toEqual([61]));
});

describe('what is told of other periods', () => {
  const [year, block] = ['2019JJ00', '2017JJ00/2019JJ00'];
  const of = (quantity: string, cells: readonly Partial<ReturnType<typeof at> & { publishable: boolean }>[]) => {
    const [table] = [counted(quantity, block)];
    const given = { ...table, cells: cells.map((one) => ({ ...table.cells[0]!, ...one })) };
    return ofOtherPeriods([told(quantity, year, 60)], [given]);
  };

  it('is of no period that is still counted itself', () => {
    expect(of(stock, [{}])).toEqual([{ ...told(stock, year, 60), period: block }]);
    expect(of(stock, [{}, { period: year }])).toEqual([]);
  });

  it('is not of an area that is gone from its own period', () => {
    expect(of(flow, [{ period: year, area: 'WK990102' }])).toEqual([]);
    expect(of(stock, [{ period: year, area: 'WK990102' }])).toEqual([]);
  });

  it('is of nothing that never leaves', () => {
    expect(of(stock, [{ publishable: false }])).toEqual([]);
    expect(of(flow, [{ publishable: false }])).toEqual([]);
    expect(of(flow, [{ area: '_U' }])).toEqual([]);
  });
});
