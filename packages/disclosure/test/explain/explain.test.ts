import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/explain.ts';
import { type CellAddress, defaultPolicy, protect } from '../../src/index.ts';
import { cell, sum, table } from '../city.ts';

const size = (area: string) => ({ area, dwellings: 500, inhabitants: 1000 });

/** Categories of one breakdown in two areas that add up to a municipality; `small` is under the threshold. */
async function city(rows: readonly (readonly number[])[]) {
  const at = (area: string, values: readonly number[]) => {
    const parts = values.map((value, i) => cell(value, { area, breakdown: 'kind', category: `k${i}` }));
    const total = cell(
      values.reduce((a, b) => a + b, 0),
      { area },
    );
    return { parts, total };
  };
  const areas = rows.map((values, i) => at(`WK99010${i}`, values));
  const whole = at(
    'GM9901',
    rows[0]!.map((_, k) => rows.reduce((total, values) => total + values[k]!, 0)),
  );
  const relations = [
    ...[...areas, whole].map(({ total, parts }) => sum(total, parts)),
    sum(
      whole.total,
      areas.map(({ total }) => total),
    ),
    ...whole.parts.map((part, k) =>
      sum(
        part,
        areas.map(({ parts }) => parts[k]!),
      ),
    ),
  ];
  const cells = [...areas, whole].flatMap(({ total, parts }) => [total, ...parts]);
  const one = table(cells, { relations });
  const sizes = ['GM9901', ...areas.map((_, i) => `WK99010${i}`)].map(size);
  const protection = await protect(one, defaultPolicy, sizes);
  const why = (address: CellAddress) => explain([one], protection, sizes, address);
  return { areas, why, protection };
}

const places = (leaning: readonly { address: { area: string; category: string } }[]) =>
  leaning.map(({ address }) => `${address.area} ${address.category}`).sort();

describe('why a cell is hidden', () => {
  it('names the rule, its number in the policy, and the cells that move when it moves', async () => {
    const { areas, why, protection } = await city([
      [3, 40, 50],
      [60, 70, 80],
    ]);
    const found = await why(areas[0]!.parts[0]!);
    expect(found).toMatchObject({ rule: 'small-count', numbers: ['threshold'] });
    // A lone small cell in a table with both margins shown needs the other three corners of a rectangle.
    expect(found?.leansOn).toHaveLength(3);
    expect(found?.leansOn.map(({ rule, needed }) => [rule, needed])).toEqual(Array(3).fill(['secondary', true]));
    expect(protection.report.secondary).toBe(3);
  });

  it('says of a cell that is hidden to protect others which they are', async () => {
    const { why, protection, areas } = await city([
      [3, 40, 50],
      [60, 70, 80],
    ]);
    const small = areas[0]!.parts[0]!;
    for (const { address } of protection.reasons.filter(({ rule }) => rule === 'secondary')) {
      const found = await why(address);
      expect(found).toMatchObject({ rule: 'secondary', numbers: [] });
      expect(places(found!.leansOn)).toEqual(places([{ address: small }]));
    }
  });

  it('leans both ways: what a cell needs protects it', async () => {
    const { why, protection } = await city([
      [3, 40, 50, 6],
      [60, 4, 80, 90],
      [30, 45, 55, 65],
    ]);
    const primary = protection.reasons.filter(({ rule }) => rule === 'small-count');
    expect(primary).toHaveLength(3);
    for (const { address } of primary) {
      const needed = (await why(address))!.leansOn.filter((one) => one.needed && one.rule === 'secondary');
      for (const other of needed) {
        const back = await why(other.address);
        expect(places(back!.leansOn)).toEqual(expect.arrayContaining(places([{ address }])));
      }
    }
  });

  it('has nothing to say of a cell that is shown', async () => {
    const { why, areas } = await city([
      [30, 40, 50],
      [60, 70, 80],
    ]);
    expect(await why(areas[0]!.parts[0]!)).toBeNull();
  });
});
