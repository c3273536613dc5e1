import { describe, expect, it } from 'vitest';
import { defaultPolicy, protect } from '../../src/index.ts';
import { cell, sum, table } from '../city.ts';

const shape = { kind: 'share', numerator: 'vacant', denominator: 'homes' } as const;
const share = (numerator: number, denominator: number) => {
  const cells = [cell(numerator, { quantity: 'vacant' }), cell(denominator)];
  return protect(table(cells, { shape }), defaultPolicy);
};
const shown = (numerator: number, denominator: number) =>
  share(numerator, denominator).tables[0]?.cells.map((c) => c.value ?? c.status);

describe('shares: numerator, denominator and what is between them', () => {
  it('shows a share of which all three are safe', () => expect(shown(10, 40)).toEqual([10, 40, 0.25]));
  it('hides a small numerator, and the share with it', () => expect(shown(9, 40)).toEqual(['Q', 40, 'Q']));
  it('hides one of both when nine are left between them', () => {
    const values = shown(81, 90);
    expect(values?.[2]).toBe('Q');
    expect(share(81, 90).reasons).toContainEqual(expect.objectContaining({ rule: 'complement' }));
  });
  it('shows both when ten are left between them', () => expect(shown(90, 100)).toEqual([90, 100, 0.9]));
  it('hides a numerator above 90 % of its denominator', () => {
    expect(shown(910, 1000)).toEqual(['Q', 1000, 'Q']);
    expect(share(910, 1000).reasons).toMatchObject([{ rule: 'group', confStatus: 'N' }]);
  });
  it('hides that everybody has the trait', () => expect(shown(100, 100)).toEqual(['Q', 100, 'Q']));
  it('never hides that nearly nobody has it', () => expect(shown(10, 10000)).toEqual([10, 10000, 0.001]));
  it('says of a share of nothing that it cannot exist', () => expect(shown(0, 0)).toEqual([0, 0, 'M']));
});

describe('group rule on a breakdown', () => {
  const parts = (a: number, b: number) => {
    const total = cell(a + b);
    const kinds = [cell(a, { breakdown: 'kind', category: 'a' }), cell(b, { breakdown: 'kind', category: 'b' })];
    return { cells: [total, ...kinds], relations: [sum(total, kinds)] };
  };
  const rules = (a: number, b: number, sensitiveBreakdowns: string[]) =>
    protect(table([], { ...parts(a, b), sensitiveBreakdowns }), defaultPolicy).reasons.map((r) => r.rule);

  it('hides a sensitive category above 90 % of its partition', () =>
    expect(rules(950, 50, ['kind'])).toContain('group'));
  it('shows it at 90 %', () => expect(rules(900, 100, ['kind'])).toEqual([]));
  it('does not judge a breakdown that is not sensitive', () => expect(rules(950, 50, [])).toEqual([]));
  it('never compares an area with its parent', () => {
    const total = cell(1000);
    const areas = [cell(950, { area: 'WK990101' }), cell(50, { area: 'WK990102' })];
    const given = table([total, ...areas], { relations: [sum(total, areas)], sensitiveBreakdowns: ['_T'] });
    expect(protect(given, defaultPolicy).reasons).toEqual([]);
  });
});
