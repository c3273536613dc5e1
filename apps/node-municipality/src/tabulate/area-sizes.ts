import type { AreaSize } from '@zichtlijn/disclosure';
import { definition, nodeLevels, TOTAL, UNKNOWN, unitSets } from '@zichtlijn/indicators';
import { isCollected } from './coverage.ts';
import type { Delivery } from './delivery.ts';
import type { KnownAreas } from './known-areas.ts';
import type { SharedCounts } from './shared-counts.ts';
import { countSlice } from './slice.ts';

/**
 * How many dwellings and inhabitants each area has by its latest year with a file, whether or not that year is on the ladder of release:
 * the minimum sizes hold for every area that the vault can size, the municipality among them: a strict cell needs proof of its inhabitants.
 */
export async function areaSizes(
  counts: SharedCounts,
  known: KnownAreas,
  delivered: readonly Delivery[],
): Promise<readonly AreaSize[]> {
  const homes = await latest(counts, 'context.woningen', known, delivered);
  const people = await latest(counts, 'context.inwoners', known, delivered);
  const areas = [...new Set([...homes.keys(), ...people.keys()])].sort();
  return areas.map((area) => ({ area, dwellings: homes.get(area) ?? null, inhabitants: people.get(area) ?? null }));
}

/** The total of an indicator per area, in the last year of which it is collected; empty when there is none. */
async function latest(
  counts: SharedCounts,
  indicator: string,
  known: KnownAreas,
  delivered: readonly Delivery[],
): Promise<ReadonlyMap<string, number>> {
  const counted = definition(indicator, 1)!;
  const [set] = unitSets(counted);
  const years = delivered.map(({ to }) => Number(to.slice(0, 4))).sort((a, b) => b - a);
  const year = years.find((one) => isCollected(set!, `${one}JJ00`, delivered));
  if (year === undefined) return new Map();
  const sizes = new Map<string, number>();
  for (const level of nodeLevels) {
    const cells = await countSlice(counts, counted, {
      ...{ municipality: known.municipality[0]!, level, period: `${year}JJ00`, breakdowns: [], areas: known[level] },
      ...{ quantities: [set!.quantity], publishable: false },
    });
    for (const { area, breakdown, value } of cells) if (breakdown === TOTAL && area !== UNKNOWN) sizes.set(area, value);
  }
  return sizes;
}
