import { describe, expect, it } from 'vitest';
import { defaultPolicy, protect } from '../../src/index.ts';
import { cell, table } from '../city.ts';

const ruleOf = (given: Parameters<typeof table>) => protect(table(...given), defaultPolicy).reasons[0]?.rule ?? 'shown';

describe('threshold: ten units, and ten contributors of every role', () => {
  it('shows ten', () => expect(ruleOf([[cell(10)]])).toBe('shown'));
  it('hides nine', () => expect(ruleOf([[cell(9)]])).toBe('small-count'));
  it('hides one', () => expect(ruleOf([[cell(1)]])).toBe('small-count'));

  it('gives a hidden cell outside no value and no other reason than Q', () => {
    const { tables, reasons } = protect(table([cell(9)]), defaultPolicy);
    expect(tables[0]?.cells).toEqual([
      {
        area: 'GM9901',
        period: '2024JJ00',
        breakdown: '_T',
        category: '_T',
        measure: 'count',
        value: null,
        status: 'Q',
        flags: [],
      },
    ]);
    expect(reasons[0]?.confStatus).toBe('A');
  });

  it('lets the role with the fewest contributors decide', () => {
    const roles = (owners: number) => [
      { role: 'buyer', count: 40, largest: 1, second: 1 },
      { role: 'owner', count: owners, largest: 5, second: 5 },
    ];
    expect(ruleOf([[cell(40, { roles: roles(10) })]])).toBe('shown');
    expect(ruleOf([[cell(40, { roles: roles(9) })]])).toBe('small-count');
  });

  it('asks fifteen of strict tables', () => {
    const sizes = [{ area: 'GM9901', dwellings: 900, inhabitants: 2000 }];
    const shown = (n: number) =>
      protect(table([cell(n)], { sensitivity: 'strict' }), defaultPolicy, sizes).report.published;
    expect([shown(14), shown(15)]).toEqual([0, 1]);
  });
});
