import { describe, expect, it } from 'vitest';
import { type AreaSize, defaultPolicy, protect, type Sensitivity } from '../../src/index.ts';
import { cell, sum, table } from '../city.ts';

const value = (n: number, sensitivity: Sensitivity, sizes: AreaSize[] = [], structural = false) =>
  protect(table([cell(n, { structural })], { sensitivity }), defaultPolicy, sizes).tables[0]?.cells[0]?.value;
const size = (inhabitants: number | null, dwellings: number | null) => [{ area: 'GM9901', inhabitants, dwellings }];

describe('zeros', () => {
  it('shows a zero of objects and of context', () => {
    expect(value(0, 'object')).toBe(0);
    expect(value(0, 'context')).toBe(0);
  });
  it('hides a zero of persons', () => expect(value(0, 'person')).toBeNull());
  it('shows a zero of persons that everybody knows', () => expect(value(0, 'person', [], true)).toBe(0));
  it('shows the parts of a zero of persons that everybody knows', () => {
    const total = cell(0, { structural: true });
    const parts = [cell(0, { area: 'WK990101' }), cell(0, { area: 'WK990102' })];
    const given = table([total, ...parts], { sensitivity: 'person', relations: [sum(total, parts)] });
    expect(protect(given, defaultPolicy).tables[0]?.cells.map((c) => c.value)).toEqual([0, 0, 0]);
  });
});

describe('the smallest areas yield no cell', () => {
  it('needs 50 inhabitants', () => {
    expect(value(30, 'object', size(49, 20))).toBeNull();
    expect(value(30, 'object', size(50, 20))).toBe(30);
  });
  it('needs 20 dwellings', () => expect(value(30, 'object', size(50, 19))).toBeNull());
  it('goes by the size that is known', () => expect(value(30, 'object', size(null, 20))).toBe(30));
  it('counts an area of which nothing is known as too small', () =>
    expect(value(30, 'object', size(null, null))).toBeNull());
  it('shows not even a zero there', () => expect(value(0, 'object', size(10, 5))).toBeNull());
  it('needs proof of 1,000 inhabitants for strict tables', () => {
    expect(value(30, 'strict', size(999, 400))).toBeNull();
    expect(value(30, 'strict', size(1000, 400))).toBe(30);
    expect(value(30, 'strict')).toBeNull();
  });
});

describe('the unknown area', () => {
  const city = (unknown: number) => {
    const total = cell(60 + unknown);
    const parts = [
      cell(40, { area: 'WK990101' }),
      cell(20, { area: 'WK990102' }),
      cell(unknown, { area: '_U', publishable: false }),
    ];
    return protect(table([total, ...parts], { relations: [sum(total, parts)] }), defaultPolicy);
  };
  it('is protected like a cell when it is small', () => {
    const { reasons, report } = city(3);
    expect(reasons.map((r) => [r.address.area, r.rule])).toContainEqual(['_U', 'unknown']);
    expect(report.secondary).toBe(1);
  });
  it('asks nothing when it is zero or large', () => {
    expect(city(0).reasons).toEqual([]);
    expect(city(10).reasons).toEqual([]);
  });
  it('never leaves', () => {
    for (const n of [0, 3, 10]) expect(city(n).tables[0]?.cells.map((c) => c.area)).not.toContain('_U');
  });
});
