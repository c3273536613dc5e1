import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, type CellAddress, defaultPolicy, type KnownCell, protect, protectTogether } from '../src/index.ts';
import { around } from '../src/public-knowledge.ts';
import { cell, quick, sum, table } from './city.ts';
import { intervalsOf } from './interval-attacker.ts';
import { key, seen } from './outsider.ts';
import { type RandomCity, randomCity, tablesOf } from './random-city.ts';

const areas = ['WK990101', 'WK990102', 'WK990103'] as const;
const parts = [3, 20, 300].map((n, i) => cell(n, { area: areas[i]! }));
const town = table([cell(323), ...parts], { relations: [sum(cell(323), parts)] });
const known = (at: CellAddress, low: number, high = low): KnownCell => ({ ...at, low, high });
const hidden = async (...told: readonly KnownCell[]) => {
  const { reasons } = await protect(town, defaultPolicy, [], { known: told });
  return reasons.map(({ address, rule }) => `${address.area} ${rule}`);
};

describe('what is known from elsewhere', () => {
  it('protects nothing: another cell is hidden in place of one that everybody knows', async () => {
    expect(await hidden()).toEqual(['WK990101 small-count', 'WK990102 secondary']);
    expect(await hidden(known(parts[1]!, 20))).toEqual(['WK990101 small-count', 'WK990103 secondary']);
  });

  it('protects as far as its rounding reaches', async () => {
    // The small cell must be able to be 9: the other one then is 14.
    expect(await hidden(known(parts[1]!, 14, 26))).toEqual(['WK990101 small-count', 'WK990102 secondary']);
    expect(await hidden(known(parts[1]!, 15, 26))).not.toContain('WK990102 secondary');
  });

  it('is not shown for it: what a rule hides stays hidden, and hides nothing else', async () => {
    expect(await hidden(known(parts[0]!, 3))).toEqual(['WK990101 small-count']);
  });

  it('leaves a hidden cell the values that everybody leaves it', async () => {
    // Known to be three or four: with the total, the other one is known as well as needed whatever is hidden.
    expect(await hidden(known(parts[0]!, 3, 4))).toEqual(['WK990101 small-count', 'WK990102 secondary']);
  });

  it('does not hold against a release what everybody could compute without it', async () => {
    const all = [known(cell(323), 323), known(parts[1]!, 20), known(parts[2]!, 300)];
    expect(await hidden(...all)).toEqual(['WK990101 small-count']);
  });

  it('is believed only as far as it agrees with what is counted', async () => {
    // It is counted as 20: a source that says 14 to 19 tells no more than that it is 14 to 20.
    expect(await hidden(known(parts[1]!, 14, 19))).toEqual(await hidden(known(parts[1]!, 14, 20)));
    expect(await hidden(known(parts[1]!, 21, 26))).toEqual(await hidden(known(parts[1]!, 20, 26)));
  });

  it('is known of whole numbers: a bound that is broken leaves those within it', () => {
    expect(around(20, { low: 14.2, high: 26.8 })).toEqual({ low: 15, high: 26 });
    expect(around(20, { low: 20.5, high: 26 })).toEqual({ low: 20, high: 26 });
    expect(around(20, { low: 14, high: 19.5 })).toEqual({ low: 14, high: 20 });
  });

  it('tells nothing of a cell that is not counted', async () => {
    expect(await hidden(known({ ...parts[1]!, period: '1999JJ00' }, 20))).toEqual(await hidden());
  });

  describe('of which two sources tell', () => {
    // The small cell must be able to be 1 and 9, so that the other one can be 22 and 14.
    const both = (...of: readonly (readonly [number, number])[]) =>
      hidden(...of.map(([low, high]) => known(parts[1]!, low, high)));
    const suffices = ['WK990101 small-count', 'WK990102 secondary'];
    const doesNot = ['WK990101 small-count', 'WK990103 secondary'];

    it.each([
      ['both say enough', [14, 30], [10, 22], suffices],
      ['together they say more than either', [10, 30], [15, 40], doesNot],
      ['together they say more than either', [14, 21], [10, 30], doesNot],
      ['they agree on one value', [14, 20], [20, 22], doesNot],
      ['they do not agree: anything from one to the other', [14, 19], [20, 22], suffices],
    ] as const)('%s: %j and %j', async (_, one, other, expected) => {
      expect(await both(one, other)).toEqual(expected);
      expect(await both(other, one)).toEqual(expected);
    });
  });

  it.each([
    [Number.NaN, 25],
    [15, Number.NaN],
    [Number.NEGATIVE_INFINITY, 25],
    [15, Number.POSITIVE_INFINITY],
    [25, 15],
  ])('is refused when it is no range: %d to %d', (low, high) =>
    expect(hidden(known(parts[1]!, low, high))).rejects.toThrow(RangeError),
  );

  it('is known to the audit: a pattern that leans on it does not pass', async () => {
    const protection = await protect(town, defaultPolicy);
    expect(await audit([town], protection)).toEqual([]);
    expect((await audit([town], protection, [], [known(parts[1]!, 20)])).map(({ kind }) => kind)).toContain(
      'determined',
    );
    expect((await audit([town], protection, [], [known(parts[1]!, 18, 22)])).map(({ kind }) => kind)).toEqual([
      'narrow',
    ]);
  });
});

describe('an attacker who knows it', () => {
  /** Cells that are known, by their place among all, and how far from the truth they may be. */
  const knowledge = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 0, 2, 5), fc.constantFrom(0, 1)), { maxLength: 6 });

  /** Hidden counts that he tells more narrowly than the rule promises and than he could without the release. */
  const toldTooNarrowly = async (
    city: RandomCity,
    picks: readonly (readonly [number, number, number])[],
    isHeeded: boolean,
  ): Promise<string[]> => {
    const tables = tablesOf(city, 'object');
    const cells = [...new Map(tables.flatMap((one) => one.cells).map((one) => [key(one), one])).values()];
    const open = cells.filter(({ publishable }) => publishable);
    const told = picks.map(([at, within, off]) => {
      const one = open[at % open.length]!;
      return known(one, Math.max(0, one.value - within), one.value + within + off * within);
    });
    const protection = await protectTogether(tables, defaultPolicy, [], { ...quick, known: isHeeded ? told : [] });
    const places = new Set(open.map(key));
    const asked = protection.reasons
      .filter(({ rule, address }) => rule === 'small-count' && places.has(key(address)))
      .map(({ address }) => key(address));
    const attack = (visible: ReadonlyMap<string, number>) => {
      const limits = new Map(cells.map((one) => [key(one), { low: one.publishable ? 1 : 0, high: 1e6 }]));
      for (const one of cells) if (one.value === 0) limits.set(key(one), { low: 0, high: 0 });
      for (const one of told) {
        const { low, high } = limits.get(key(one))!;
        limits.set(key(one), { low: Math.max(low, one.low), high: Math.min(high, one.high) });
      }
      for (const [at, value] of visible) limits.set(at, { low: value, high: value });
      return intervalsOf(tables, (at) => limits.get(at)!, asked);
    };
    const [without, beside] = [await attack(new Map()), await attack(seen(protection))];
    return asked.filter((at) => {
      const [given, left] = [without.get(at)!, beside.get(at)!];
      const falls = left.high < Math.min(9, Math.floor(given.high + 1e-6)) - 1e-6;
      return falls || left.low > Math.max(1, Math.ceil(given.low - 1e-6)) + 1e-6;
    });
  };

  it('tells no hidden count more narrowly than the rule promises or he could without the release', async () =>
    fc.assert(
      fc.asyncProperty(randomCity, knowledge, async (city, picks) => {
        expect(await toldTooNarrowly(city, picks, true)).toEqual([]);
      }),
      { numRuns: 25 },
    ));

  it('tells many when it is not heeded', async () => {
    let narrow = 0;
    for (const [city, picks] of fc.sample(fc.tuple(randomCity, knowledge), { numRuns: 10, seed: 1 }))
      narrow += (await toldTooNarrowly(city, picks, false)).length;
    expect(narrow).toBeGreaterThan(2);
  });
});
