import { expect, inject, test } from 'vitest';
import { ask, refusals } from './outside/ask.ts';
import { leaves, metadata } from './programs/metadata.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 29: the number of contributors, a confidence interval, the range of an axis, a download of what lies under a chart.

test('finds what stands beside a hidden number', () => {
  const answer = { cells: [{ value: null, n: 4, interval: { lower: 2, upper: 6 } }], axis: { max: 7 } };
  expect(metadata(answer).map(({ path }) => path)).toEqual([
    'cells.n',
    'cells.interval.lower',
    'cells.interval.upper',
    'axis.max',
  ]);
});

const everything = `{ municipality(code: "GM9901") { code name connected
  release { id contract createdAt policy synthetic }
  table(indicator: "vastgoed.transactiewaarde", level: NEIGHBOURHOOD) {
    breakdown indicator level version cells release { id } observations { area category flags measure period status value } } } }`;

test('is told nothing beside the numbers that are served', async () => {
  const { data } = await ask(inject('towns').gateway, everything);
  expect(metadata(data)).toEqual([]);
  const fields = new Set(leaves(data).map(({ path }) => path.replace(/^municipality\.(table\.)?/, '')));
  const cells = [
    'area',
    'period',
    'category',
    'measure',
    'value',
    'status',
    'v',
    'indicator',
    'version',
    'release',
    'breakdown',
  ];
  expect([...fields].filter((field) => field.startsWith('cells.')).sort()).toEqual(
    cells.map((name) => `cells.${name}`).sort(),
  );
});

test('is told no flag that depends on a hidden number: a table has one set of flags for all its cells', () => {
  const { cells } = attackedTown();
  const told = cells.filter(({ status }) => status !== 'L');
  for (const [indicator, own] of Map.groupBy(told, (cell) => cell.indicator))
    expect(new Set(own.map(({ flags }) => flags.join())).size, indicator).toBe(1);
});

test('is told one status for every reason to hide', () => {
  const { cells } = attackedTown();
  expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['A', 'Q', 'L', 'M']));
  for (const { value, status } of cells) expect(value === null).toBe(status !== 'A');
});

test.each(['contributors', 'n', 'low', 'high', 'reason', 'confStatus', 'report { secondary }'])(
  'is refused, by a closed code, to see %s',
  async (field) => {
    const answer = await ask(
      inject('towns').gateway,
      `{ municipality(code: "GM9901") { table(indicator: "context.woningen") { observations { ${field} } } } }`,
    );
    expect(answer.data).toBeNull();
    expect(new Set(refusals(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  },
);
