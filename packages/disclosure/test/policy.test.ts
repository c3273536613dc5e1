import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultPolicy,
  type Policy,
  type PolicyChanges,
  type PolicyNumberName,
  policyNumbers,
  protect,
  protectTogether,
  raisePolicy,
} from '../src/index.ts';
import { presetFor } from '../src/preset.ts';
import { cell, quick, table } from './city.ts';
import { randomCity, stubbornCity, tablesOf } from './random-city.ts';

const names = Object.keys(policyNumbers) as PolicyNumberName[];
const name = fc.constantFrom(...names);

describe('the default policy', () => {
  it('has the numbers that were decided on', () =>
    expect(defaultPolicy).toEqual({
      ...{ id: 'cbs-2010', version: 5 },
      ...{ threshold: 10, complement: 10, difference: 10, quantileUnits: 10, degreesOfFreedom: 10 },
      ...{ groupPercent: 90, dominancePercent: 50, pPercent: 10, quantileDigits: 2 },
      ...{ minimumInhabitants: 50, minimumDwellings: 20 },
      ...{ strictThreshold: 15, strictInhabitants: 1000, strictBlockYears: 5 },
      zeros: { context: 'shown', object: 'shown', person: 'hidden', strict: 'hidden' },
    }));

  it('says of every number that it is to be confirmed with CBS: no source of them could be read', () =>
    expect(names.filter((one) => !policyNumbers[one].confirm)).toEqual([]));
});

describe('raising the policy', () => {
  it('moves any number to its strong side, and leaves the others', () =>
    fc.assert(
      fc.property(name, fc.double({ min: 0.001, max: 1, noNaN: true }), (one, by) => {
        const now = defaultPolicy[one];
        const value = policyNumbers[one].stronger === 'higher' ? now * (1 + by) : now * (1 - by);
        expect(raisePolicy(defaultPolicy, { [one]: value })).toEqual({
          ...defaultPolicy,
          id: 'cbs-2010-raised',
          [one]: value,
        });
      }),
    ));

  it('moves no number to its weak side', () =>
    fc.assert(
      fc.property(name, fc.double({ min: 0.001, max: 1, noNaN: true }), (one, by) => {
        const now = defaultPolicy[one];
        const value = policyNumbers[one].stronger === 'higher' ? now * (1 - by) : now * (1 + by);
        expect(() => raisePolicy(defaultPolicy, { [one]: value })).toThrow(/^Weaker than the policy/);
      }),
    ));

  it('keeps what is left as it is', () =>
    expect(names.map((one) => raisePolicy(defaultPolicy, { [one]: defaultPolicy[one] })[one])).toEqual(
      names.map((one) => defaultPolicy[one]),
    ));

  it('hides zeros, and never shows those that were hidden', () => {
    const raised = raisePolicy(defaultPolicy, { zeros: { object: 'hidden' } });
    expect(raised.zeros).toEqual({ ...defaultPolicy.zeros, object: 'hidden' });
    expect(() => raisePolicy(raised, { zeros: { object: 'shown' } })).toThrow(/^Weaker than the policy/);
    expect(() => raisePolicy(defaultPolicy, { zeros: { person: 'shown' } })).toThrow(/^Weaker than the policy/);
    expect(raisePolicy(defaultPolicy, { zeros: { context: 'shown' } }).zeros.context).toBe('shown');
  });

  it('keeps an id that says so already', () =>
    expect(raisePolicy(raisePolicy(defaultPolicy, { threshold: 11 }), { threshold: 12 }).id).toBe('cbs-2010-raised'));

  it.each([
    { threshold: Number.NaN },
    { threshold: Number.POSITIVE_INFINITY },
    { quantileDigits: -1 },
    { threshold: '20' },
    { treshold: 20 },
    { version: 3 },
    { id: 'x' },
    { zeros: { none: 'hidden' } },
    { zeros: { object: 'maybe' } },
  ])('refuses what is no number of a policy: %j', (change) =>
    expect(() => raisePolicy(defaultPolicy, change as unknown as PolicyChanges)).toThrow(RangeError),
  );

  it('allows the strongest number there is', () =>
    expect(raisePolicy(defaultPolicy, { dominancePercent: 0 }).dominancePercent).toBe(0));

  it('cannot be changed in place', () =>
    expect(() => Object.assign(defaultPolicy, { threshold: 1 })).toThrow(TypeError));
});

describe('whatever an owner raises', () => {
  it('hides what was hidden by a rule before', () =>
    fc.assert(
      fc.asyncProperty(randomCity, name, fc.double({ min: 0, max: 1, noNaN: true }), async (city, one, by) => {
        const tables = tablesOf(city, 'object');
        const sizes = tables[0]!.cells.map(({ area }, i) => ({ area, inhabitants: 40 + i * 9, dwellings: 15 + i * 4 }));
        const primaries = async (policy: Policy) =>
          (await protectTogether(tables, policy, sizes, quick)).reasons
            .filter(({ rule }) => rule !== 'secondary')
            .map(({ address }) => JSON.stringify(address));
        const now = defaultPolicy[one];
        const value = policyNumbers[one].stronger === 'higher' ? now * (1 + 2 * by) : now * (1 - by);
        const raised = new Set(await primaries(raisePolicy(defaultPolicy, { [one]: value })));
        expect((await primaries(defaultPolicy)).filter((address) => !raised.has(address))).toEqual([]);
      }),
      { numRuns: 20, examples: [[stubbornCity, 'threshold', 0]] },
    ));
});

describe('a policy that nobody raised but somebody made', () => {
  const refused = (changes: object) =>
    expect(
      async () => await protect(table([cell(40)]), { ...defaultPolicy, ...changes } as Policy),
    ).rejects.toMatchObject({
      code: 'policy-weaker',
      message: 'The policy is weaker than the default in a number, or lacks one (test.homes@1)',
    });

  it.each(names)('is refused when %s is weaker or missing', async (one) => {
    await refused({ [one]: defaultPolicy[one] + (policyNumbers[one].stronger === 'higher' ? -1 : 1) });
    await refused({ [one]: undefined });
    await refused({ [one]: Number.NaN });
  });
  it('is refused when it tells zeros of persons', () =>
    refused({ zeros: { ...defaultPolicy.zeros, person: 'shown' } }));
});

describe('the strict preset', () => {
  it('is in no number weaker than the standard one, however either was raised', () =>
    fc.assert(
      fc.property(fc.dictionary(name, fc.integer({ min: 0, max: 3000 })), (raised) => {
        const changes = Object.entries(raised).filter(
          ([one, value]) =>
            policyNumbers[one as PolicyNumberName].stronger === 'higher' &&
            value >= defaultPolicy[one as PolicyNumberName],
        );
        const policy = raisePolicy(defaultPolicy, Object.fromEntries(changes));
        const { name: strictName, zeros, ...strict } = presetFor(policy, ['object', 'strict']);
        const standard = presetFor(policy, ['object']);
        expect([strictName, zeros, standard.name, standard.zeros]).toEqual(['strict', 'hidden', 'standard', 'shown']);
        for (const [key, value] of Object.entries(strict))
          expect(value, key).toBeGreaterThanOrEqual(standard[key as keyof typeof strict]);
      }),
    ));
});

describe('each number', () => {
  it.each(names)('%s says where it comes from, with a year, in both languages', (one) => {
    const { source, meaning, value } = policyNumbers[one];
    expect(source).toMatch(/\b20\d\d\b/);
    expect(meaning.nl).not.toBe(meaning.en);
    expect(defaultPolicy[one]).toBe(value);
  });
});
