import { catalogue } from '@zichtlijn/indicators';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellName, type PublicAddress } from './outside/linear-facts.ts';
import { nestedFacts } from './outside/nested-sets.ts';
import { told } from './outside/published-cells.ts';
import { feasibleIntervals, pinned, type Reasoning } from './programs/feasible-intervals.ts';
import { releaseDifference } from './programs/release-difference.ts';
import { tooNarrow } from './town/attacked-town.ts';
import { type JudgedRelease, judged } from './town/whole-judge.ts';
import { twoReleases, type WholeRelease } from './town/whole-town.ts';

// Attacks 2, 3, 4, 10 and 12 over everything at once: a town that delivers every source, two releases of it, and every set of units that
// lies in another by what the catalogue says of both.

const strong: Reasoning = { notZero: true, whole: false };
const at = (quantity: string, breakdown = '_T', category = '_T'): PublicAddress => ({
  ...{ quantity: `${quantity}@1:count`, area: 'GM9901', period: '2021JJ00', breakdown, category },
});

/** What follows from told numbers, some of which are of sets that lie in others. */
function following(known: readonly (readonly [PublicAddress, number])[]): Promise<Map<string, number>> {
  const facts = nestedFacts(new Map(known.map(([address]) => [cellName(address), address])));
  const values = new Map(known.map(([address, value]) => [cellName(address), value]));
  return pinned({ known: values, facts, notZero: new Set() }, strong);
}

describe('from numbers of two indicators follows', () => {
  test('how many collectors there are of whom it is not known what they live on', async () => {
    const owned = at('vastgoed.woningeigenaren-met-bekend-inkomen', 'dwellings-owned', '3+');
    const found = await following([
      [at('vastgoed.verzamelaars'), 51],
      [owned, 45],
    ]);
    expect([...found.values()]).toEqual([6]);
  });

  test('how many shops were not sold within a year', async () => {
    const found = await following([
      [at('vastgoed.transactiewaarde', 'use', 'winkel'), 56],
      [at('vastgoed.waardesprong', 'use', 'winkel'), 48],
    ]);
    expect([...found.values()]).toEqual([8]);
  });

  test('how many suspects have debts, a benefit or a parent with a record', async () => {
    const found = await following([
      [at('drugs.verdachten'), 158],
      [at('drugs.verdachten', 'context', 'geen'), 134],
      [at('drugs.verdachten', 'context', 'onbekend'), 20],
    ]);
    expect([...found.values()]).toEqual([4]);
  });
});

describe('a town that delivers every source', () => {
  let releases: readonly [WholeRelease, WholeRelease];
  let both: readonly JudgedRelease[];
  beforeAll(async () => {
    releases = await twoReleases();
    both = releases.map(judged);
  }, 900_000);

  test('tells of nearly every indicator of the catalogue, and hides much of it', () => {
    const shown = new Set(releases[1].cells.filter(({ value }) => value !== null).map(({ indicator }) => indicator));
    expect(shown.size).toBeGreaterThan(0.8 * catalogue.length);
    expect(both.map(({ small }) => small.length)).toEqual([expect.any(Number), expect.any(Number)]);
    for (const { small } of both) expect(small.length).toBeGreaterThan(200);
  });

  test('tells numbers that are so, but for those that were told before a correction', () => {
    expect(both[0]!.keptAsTold).toBe(0);
    expect(both[1]!.keptAsTold).toBeGreaterThan(10);
    const [before, after] = releases.map(({ cells }) => told(cells));
    expect(releaseDifference(before!, new Map([...after!].filter(([name]) => before!.has(name))))).toEqual([]);
  });

  test('leaves no secret with one value, in either release', async () => {
    for (const { held, secret } of both) expect([...(await pinned(held, strong, secret)).keys()]).toEqual([]);
  });

  test('leaves every small number, and what small number sets differ by, anything under the threshold', async () => {
    for (const release of both) {
      const { held, small, threshold } = release;
      const highest = (name: string) => threshold(name) - 1.001;
      const narrow = await feasibleIntervals(
        held,
        small,
        strong,
        (name, { low, high }) => low < 1.001 && high > highest(name),
      );
      expect([...narrow].filter(([name, { high }]) => high < highest(name))).toEqual([]);
      expect(await tooNarrow(release, narrow)).toEqual([]);
    }
  });
});
