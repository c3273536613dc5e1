import { expect, inject, test } from 'vitest';
import { ask, refusals } from './outside/ask.ts';
import type { OpenCell } from './outside/published-cells.ts';
import { type Listed, orderingOracle } from './programs/ordering-oracle.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 26: sorting, top-N, classes of a map, colours, search-as-you-type. What is served comes in the order of its codes; nothing can
// be sorted, cut off or searched by a number.

test('finds between which numbers a hidden one stands in a sorted list', () => {
  const list: Listed = [
    ['east', 31],
    ['north', null],
    ['west', 24],
    ['south', null],
  ];
  expect(orderingOracle(list)).toEqual(new Map([['north', { low: 24, high: 31 }]]));
  expect(
    orderingOracle([
      ['a', 2],
      ['b', null],
      ['c', 9],
      ['d', 4],
    ]),
  ).toEqual(new Map());
});

test('is given areas, periods and categories in the order of their codes, whatever stands in them', () => {
  const { cells } = attackedTown();
  const table = (cell: OpenCell) => [cell.indicator, cell.level, cell.breakdown].join(' ');
  for (const [name, own] of Map.groupBy(cells, table)) {
    for (const dimension of ['area', 'period', 'category'] as const) {
      const codes = [...new Set(own.map((cell) => cell[dimension]))];
      expect(codes, `${name} ${dimension}`).toEqual(codes.toSorted());
    }
  }
});

const municipality = '{ municipality(code: "GM9901")';
test.each([
  `${municipality} { table(indicator: "context.woningen", orderBy: VALUE) { cells } } }`,
  `${municipality} { table(indicator: "context.woningen", top: 10) { cells } } }`,
  `${municipality} { areas(level: NEIGHBOURHOOD, having: "vastgoed.doorsluishuizen") { code } } }`,
  `${municipality} { table(indicator: "context.woningen") { classes(count: 5) } } }`,
  '{ compare(indicator: "context.woningen", period: "2021JJ00", in: { nation: true }, sort: DESC) { rows { code } } }',
  '{ municipalities(search: "Aanv", withValue: true) { code } }',
])('is refused, by a closed code, to sort, cut or search: %s', async (query) => {
  const answer = await ask(inject('towns').gateway, query);
  expect(answer.data).toBeNull();
  expect(new Set(refusals(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
});

test('is given the rows of a comparison in the order in which it asked for them', async () => {
  for (const codes of [
    ['GM9901', 'GM9902'],
    ['GM9902', 'GM9901'],
  ]) {
    const { data } = await ask(
      inject('towns').gateway,
      'query rows($in: Selection!) { compare(in: $in, indicator: "context.woningen", period: "2021JJ00") { rows { code } } }',
      { in: { municipalities: codes } },
    );
    expect((data!['compare'] as { rows: { code: string }[] }).rows.map(({ code }) => code)).toEqual(codes);
  }
});
