import { type Cells, hasValue, measures, obsStatuses } from '@zichtlijn/release';
import fc from 'fast-check';
import { type FieldNode, Kind } from 'graphql';
import { expect, test } from 'vitest';
import { observationsAs } from '../../apps/gateway/src/fleet/observations.ts';
import { observationsOf } from '../../apps/node-municipality/src/graphql/observation.ts';

// Two programs make the list form of a table, the node and the gateway. Neither knows the other.

const texts = (name: string) =>
  fc.integer({ min: 0, max: 3 }).map((n) => Array.from({ length: n }, (_, i) => `${name}${i}`));
const cells: fc.Arbitrary<Cells> = fc
  .tuple(texts('BU0363ZA0'), texts('2021JJ0'), texts('K'), fc.subarray([...measures], { maxLength: 3 }))
  .chain(([area, period, category, measure]) => {
    const size = area.length * period.length * category.length * measure.length;
    const statuses = fc.array(fc.constantFrom(...obsStatuses), { minLength: size, maxLength: size });
    const positions = fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size });
    const flags = size === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom('x', 'y', 'z'), positions);
    return fc.tuple(statuses, flags).map(([status, marked]) => ({
      v: 1 as const,
      indicator: 'context.woningen',
      version: 1,
      release: 'r',
      area,
      period,
      breakdown: '_T',
      category,
      measure,
      value: status.map((one, i) => (hasValue(one) ? i : null)),
      status: status.join(''),
      flags: marked,
    }));
  });

const field = (key: string, name: string) => ({
  key,
  name,
  nodes: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } } as FieldNode],
});
const whole = ['area', 'category', 'flags', 'measure', 'period', 'status', 'value'];

test('the list that the gateway makes of cells is the one that a node makes of them', () => {
  fc.assert(
    fc.property(cells, (table) => {
      const byNode = observationsOf(table).map((one) => ({ ...one, measure: one.measure.toUpperCase() }));
      expect(observationsAs(whole.map((name) => field(name, name)))(table)).toEqual(byNode);
    }),
  );
});

test('it has the keys that were asked, in their order, and their names', () => {
  const table = fc.sample(cells, { numRuns: 30, seed: 1 }).find(({ status }) => status.length > 3)!;
  const asked = [field('getal', 'value'), field('__typename', '__typename'), field('waar', 'area')];
  const [first] = observationsAs(asked)(table);
  expect(JSON.stringify(first)).toBe(
    JSON.stringify({ getal: table.value[0], __typename: 'Observation', waar: table.area[0] }),
  );
});

test('what an observation does not have is no list of nothing', () => {
  expect(() => observationsAs([field('x', 'constructor')])).toThrow('constructor');
});

test('a flag that a node puts on every cell is gone over once, and not for each of them', () => {
  let looked = 0;
  const size = 2_000;
  const positions = Array.from({ length: size }, (_, at) => at);
  positions.includes = () => {
    looked += size;
    return true;
  };
  const [table] = fc.sample(cells, { numRuns: 1, seed: 1 });
  const large: Cells = {
    ...table!,
    ...{ area: positions.map((at) => `BU0363${at}`), period: ['2021JJ00'], category: ['_T'], measure: ['count'] },
    ...{ value: positions, status: 'A'.repeat(size), flags: { x: positions } },
  };
  expect(observationsAs([field('flags', 'flags')])(large)).toEqual(positions.map(() => ({ flags: ['x'] })));
  expect(looked).toBe(0);
});
