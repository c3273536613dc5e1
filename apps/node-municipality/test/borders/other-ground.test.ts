import type { ConfidentialTable } from '@zichtlijn/disclosure';
import type { PublishedCell, PublishedTable } from '@zichtlijn/release';
import { describe, expect, it } from 'vitest';
import { ofOtherGround } from '../../src/tabulate/other-ground.ts';

const day = '2020-01-01';
const periods = ['2018JJ00', '2019JJ00', '2020JJ00', '2017JJ00/2021JJ00'];

/** Sales of the merged municipality, as they are counted now. */
const counted: ConfidentialTable = {
  ...{ indicator: 'vastgoed.transactiewaarde', version: 1, sensitivity: 'object' },
  ...{ shape: { kind: 'count', count: 'vastgoed.transactiewaarde@1:sum' }, roles: {}, relations: [] },
  cells: periods.map((period) => ({
    ...{ quantity: 'vastgoed.transactiewaarde@1:sum', area: 'GM9901', period, breakdown: '_T', category: '_T' },
    ...{ units: 50, value: 50, contributors: [], publishable: true },
  })),
};

const toldOf = (area: string, told: Readonly<Record<string, string>>, version = 1): PublishedTable => ({
  ...{ indicator: 'vastgoed.transactiewaarde', version },
  cells: Object.entries(told).map(([period, flag]): PublishedCell => {
    const at = { area, period, breakdown: '_T', category: '_T', measure: 'sum' } as const;
    return { ...at, value: 30, status: 'A', flags: flag === '' ? [] : [flag] };
  }),
});

describe('what stays hidden beside numbers of other ground', () => {
  const hidden = (
    own: readonly PublishedTable[],
    predecessors: readonly (readonly PublishedTable[])[],
    carriedBackTo: string | null = day,
    before: readonly (readonly (readonly PublishedTable[])[])[] = [],
  ) => {
    const found = ofOtherGround([counted], { own, predecessors, before }, { carriedBackTo });
    expect(found.every(({ value, ofOther }) => value === null && ofOther)).toBe(true);
    return found.map(({ period }) => period);
  };
  const of = (area: string, ...told: string[]) => [toldOf(area, Object.fromEntries(told.map((one) => [one, ''])))];

  it('is nothing when nobody told of before, or nothing is carried back', () => {
    expect(hidden([], [[], []])).toEqual([]);
    expect(hidden(of('GM9901', '2018JJ00'), [], null)).toEqual([]);
    expect(hidden(of('GM9901', '2020JJ00'), [[]])).toEqual([]);
  });

  it('is all of before that one predecessor told of and the other did not, also where it follows: a block of years', () => {
    expect(hidden([], [of('GM9902', '2018JJ00'), []])).toEqual(['2018JJ00', '2019JJ00', '2017JJ00/2021JJ00']);
    expect(hidden([], [of('GM9902', '2018JJ00', '2019JJ00'), of('GM9903', '2018JJ00')])).toHaveLength(3);
  });

  it('is left to the numbers themselves where all predecessors told of the same', () => {
    expect(hidden([], [of('GM9902', '2018JJ00')])).toEqual([]);
    expect(hidden([], [of('GM9902', '2018JJ00'), of('GM9903', '2018JJ00')])).toEqual([]);
  });

  it('is all of before that one told of which ended in a predecessor earlier, unless that one told of it too', () => {
    const ended = [[of('GM9904', '2018JJ00')]];
    expect(hidden([], [[]], day, ended)).toEqual(['2018JJ00', '2017JJ00/2021JJ00']);
    // What came after that one ended says nothing about it.
    expect(hidden([], [of('GM9902', '2019JJ00')], day, ended)).toEqual(['2018JJ00', '2017JJ00/2021JJ00']);
    expect(hidden([], [of('GM9902', '2018JJ00', '2019JJ00')], day, ended)).toEqual([]);
  });

  it('is what the municipality did not tell itself, when it told of before on the borders of then', () => {
    expect(hidden(of('GM9901', '2018JJ00'), [[]])).toEqual(['2019JJ00', '2017JJ00/2021JJ00']);
  });

  it('is also what another version of the definition told on the borders of then', () => {
    const older = [toldOf('GM9901', { '2018JJ00': '' }, 0)];
    expect(hidden(older, [[]])).toEqual(['2018JJ00', '2019JJ00', '2017JJ00/2021JJ00']);
  });

  it('is nothing beside what was carried back before, until it is not carried back any more', () => {
    const carried = [toldOf('GM9901', { '2018JJ00': `carried-back:${day}` })];
    expect(hidden(carried, [[]])).toEqual([]);
    expect(hidden(carried, [], null)).toEqual(['2019JJ00', '2017JJ00/2021JJ00']);
  });

  it('of a stock is what is about a day of before, whenever its period began', () => {
    const quantity = 'context.woningen@1:count';
    const homes = { ...toldOf('GM9902', { '2018JJ00': '' }), indicator: 'context.woningen' };
    const told = { ...homes, cells: homes.cells.map((cell) => ({ ...cell, measure: 'count' as const })) };
    const blocks = ['2017JJ00/2019JJ00', '2018JJ00/2020JJ00'];
    const cells = blocks.map((period) => ({ ...counted.cells[0]!, quantity, period }));
    const stock: ConfidentialTable = {
      ...counted,
      indicator: 'context.woningen',
      shape: { kind: 'count', count: quantity },
      cells,
    };
    const found = ofOtherGround([stock], { own: [], predecessors: [[told], []] }, { carriedBackTo: day });
    expect(found.map(({ period }) => period)).toEqual(['2017JJ00/2019JJ00']);
  });
});
