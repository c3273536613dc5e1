import { day, lastDay, newYear, yearOf } from '../calendar.ts';
import type { Premises } from '../place/premises.ts';
import type { Chain } from '../property/chain.ts';
import type { Town } from '../town.ts';
import { type Household, inventHousehold } from './household.ts';
import { leavesOn } from './position.ts';

/** A household at an address, from a day until the day it left; null while it lives there. */
export interface Stay {
  readonly household: Household;
  readonly from: number;
  readonly to: number | null;
  /** Whether it lives in a home of its own. */
  readonly owns: boolean;
}

/** Who lived where is followed from this day on. */
export const followedFrom = newYear(2012);

/** How many years a household rents, on the average. */
const years = { huur_corporatie: 12, huur_overig: 4.5, onbekend: 8, koop: 5, '': 5 };

/** Who lived in a dwelling since 2012, one household after another; nobody in a few. */
export function inventStays(premises: Premises, chain: Chain, town: Town): readonly Stay[] {
  if (!premises.isDwelling) return [];
  // Empty, or a second home; an owner who must live here does.
  if (premises.collector === null && town.random.chance(0.035)) return [];
  return chain.spells.flatMap((spell, at): readonly Stay[] => {
    const built = Date.UTC(premises.constructionYear, 6, 1);
    const from = spell.from ?? built;
    const to = chain.spells[at + 1]?.from ?? null;
    if (to !== null && (to <= followedFrom || to <= from)) return [];
    if (spell.household !== null) return [owned(spell.household, spell.from ?? built, to, town)];
    // A new home is empty until it is sold.
    if (at === 0 && to !== null && premises.constructionYear >= 1997 && premises.tenure === 'koop') return [];
    return rented(premises, from, to, town);
  });
}

function owned(household: Household, from: number, to: number | null, town: Town): Stay {
  const stay = { household, from, to, owns: true };
  if (to !== null) town.movers.offer(household, to);
  offerLeavers(stay, town);
  return stay;
}

/** A child that leaves home may be who rents elsewhere in the municipality. */
function offerLeavers({ household, from, to }: Stay, { movers, told }: Town): void {
  for (const child of household.children) {
    const left = leavesOn(child);
    if (left === null || left < followedFrom || left <= from || left >= (to ?? lastDay)) continue;
    const adult = { ...child, leaves: null };
    const own = { ...household, id: `H-${child.bsn}`, adults: [adult], children: [] };
    told.add(own);
    movers.offer(own, left);
  }
}

/** One tenant after another between two days. */
function rented(premises: Premises, from: number, until: number | null, town: Town): Stay[] {
  const { random, movers } = town;
  const { tenure, restless, passThrough, neighbourhood } = premises;
  const mean = 365 * (restless ? 0.5 : passThrough ? 3 : years[tenure]);
  const lasting = (): number => Math.max(30, Math.round(-Math.log(1 - random.next()) * mean)) * day;
  const stays: Stay[] = [];
  let start = from < followedFrom ? Math.max(from, followedFrom - lasting()) : from + random.int(0, 60) * day;
  while (start < (until ?? lastDay)) {
    const moved = start > followedFrom ? movers.take(start, random) : null;
    const household = moved ?? inventHousehold({ year: yearOf(start), buys: false, risk: neighbourhood.risk }, town);
    const left = start + lasting();
    const end = until === null ? (left > lastDay ? null : left) : Math.min(left, until);
    if (end !== null) movers.offer(household, end);
    const stay = { household, from: start, to: end, owns: false };
    offerLeavers(stay, town);
    if (end === null || end > followedFrom) stays.push(stay);
    start = (end ?? lastDay) + random.int(1, 60) * day;
  }
  return stays;
}
