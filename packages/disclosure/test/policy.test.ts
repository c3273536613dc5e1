import { describe, expect, it } from 'vitest';
import { defaultPolicy, type PolicyChanges, protect, raisePolicy } from '../src/index.ts';
import { cell, table } from './city.ts';

describe('raising the policy', () => {
  it('lets an owner be stricter', () => {
    const raised = raisePolicy(defaultPolicy, { threshold: 20, groupShare: 0.8, zeros: { object: 'hidden' } });
    expect(raised).toMatchObject({ id: 'cbs-2010-raised', threshold: 20, groupShare: 0.8, dominance: 0.5 });
    expect(protect(table([cell(19)]), raised).report.published).toBe(0);
    expect(protect(table([cell(0)]), raised).report.published).toBe(0);
    expect(raised.zeros.context).toBe('shown');
  });

  const weaker: PolicyChanges[] = [
    { threshold: 9 },
    { strictThreshold: 14 },
    { complement: 0 },
    { groupShare: 0.91 },
    { dominance: 0.6 },
    { pPercent: 0.05 },
    { minimumInhabitants: 49 },
    { minimumDwellings: 19 },
    { strictInhabitants: 999 },
    { zeros: { person: 'shown' } },
  ];
  it.each(weaker)('refuses to be weaker: %j', (change) =>
    expect(() => raisePolicy(defaultPolicy, change)).toThrow(/^Weaker than the policy/),
  );

  it.each([{ threshold: Number.NaN }, { treshold: 20 }, { version: 2 }, { id: 'x' }, { zeros: { none: 'hidden' } }])(
    'refuses what is no number of a policy: %j',
    (change) => expect(() => raisePolicy(defaultPolicy, change as PolicyChanges)).toThrow(RangeError),
  );

  it('cannot be changed in place', () =>
    expect(() => Object.assign(defaultPolicy, { threshold: 1 })).toThrow(TypeError));
});
