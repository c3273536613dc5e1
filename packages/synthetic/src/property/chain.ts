import { anchors } from '../anchors.ts';
import { isoDay, newYear, yearOf } from '../calendar.ts';
import { type Household, inventHousehold, type Means } from '../people/household.ts';
import { inventPerson } from '../people/invent-person.ts';
import type { Person } from '../people/person.ts';
import type { Premises } from '../place/premises.ts';
import type { Town } from '../town.ts';
import { collectorWhoBuys, livesElsewhere } from './collectors.ts';
import { priceLevel } from './house-prices.ts';
import { entityParty, type Party, personParty } from './party.ts';
import { saleDates } from './sale-dates.ts';

/** One deed by which one object passes from its sellers to its buyers; `price` in whole euros, null when not stated. */
export interface Transfer {
  readonly date: string;
  readonly kind: 'verkoop' | 'erfenis' | 'schenking' | 'verdeling';
  readonly sellers: readonly Party[];
  readonly buyers: readonly Party[];
  readonly price: number | null;
  readonly mortgage: boolean | null;
}

/** Who owns an object from a day on (from always, where null), and the household that lives there because it owns. */
export interface Spell {
  readonly from: number | null;
  readonly owners: readonly Party[];
  readonly household: Household | null;
  readonly mortgageFree: boolean | null;
  /** Owners who live elsewhere, and are known by the deed alone. */
  readonly outsiders: readonly Person[];
}

/** The history of the ownership of one object. */
export interface Chain {
  readonly transfers: readonly Transfer[];
  readonly spells: readonly Spell[];
}

type Buyer = Pick<Spell, 'owners' | 'household' | 'outsiders'>;

/** Of two sales one goes to a household of which the registers tell what it earns and owns: of those more are unexplained than of all. */
const unexplainedShare = (anchors.unexplainedPurchases.value / 100) * 2.1;
const savedShare = 0.1;

/** Who owned an object, one after another: who buys is who sells the next time, also on one day. */
export function inventChain(premises: Premises, town: Town): Chain {
  const { random } = town;
  const spells: Spell[] = [firstSpell(premises, town)];
  let jump = 1;
  const transfers = saleDates(premises, random).map((time): Transfer => {
    const sellers = spells.at(-1)!.owners;
    const sold = premises.passThrough || random.chance(0.95);
    const kind = sold ? 'verkoop' : random.pick(['erfenis', 'verdeling', 'schenking'] as const);
    const means = sold ? meansOf(town) : 'ordinary';
    const buyer = draw(premises, time, means, town);
    if (premises.passThrough) jump = Math.min(1.6, jump * (0.98 + random.next() * 0.12));
    const worth = premises.value * priceLevel(yearOf(time)) * jump * (0.92 + random.next() * 0.16);
    const mortgage = borrowed(premises, buyer, means, town);
    spells.push({ ...buyer, from: time, mortgageFree: buyer.owners[0]!.kind === 'persoon' ? !mortgage : null });
    return {
      date: isoDay(time),
      kind,
      sellers,
      buyers: buyer.owners,
      price: sold && !random.chance(0.01) ? Math.round(worth / 250) * 250 : null,
      mortgage: random.chance(0.04) ? null : mortgage,
    };
  });
  return { transfers, spells };
}

const meansOf = ({ random }: Town): Means =>
  (['ordinary', 'saved', 'unexplained'] as const)[
    random.weighted([1 - unexplainedShare - savedShare, savedShare, unexplainedShare])
  ]!;

/** Whether a mortgage was registered with the deed. */
function borrowed(premises: Premises, { owners, household }: Buyer, means: Means, { random }: Town): boolean {
  if (owners[0]!.kind !== 'persoon') return random.chance(0.3);
  if (household !== null) return means === 'ordinary';
  return random.chance(premises.passThrough ? 0.45 : 0.7);
}

function firstSpell(premises: Premises, town: Town): Spell {
  const { random, numbers } = town;
  const start = { from: null, mortgageFree: random.chance(0.4), outsiders: [] };
  const entity = (party: Party): Spell => ({ ...start, mortgageFree: null, owners: [party], household: null });
  if (premises.collector !== null) {
    const head = numbers.collector(premises.collector);
    return { ...start, ...household(premises, newYear(random.int(1985, 2008)), 'ordinary', town, head) };
  }
  if (premises.tenure === 'huur_corporatie') return entity(entityParty(town.entities.drawLandlord(random)));
  if (premises.constructionYear >= 1997) return entity(entityParty(town.entities.drawTrader(random)));
  if (premises.tenure === 'koop' && !premises.passThrough)
    return { ...start, ...household(premises, newYear(random.int(1982, 2007)), 'ordinary', town) };
  return { ...start, ...draw(premises, newYear(1996), 'ordinary', town) };
}

const weights = {
  passThrough: [38, 27, 30, 4, 1],
  home: [90, 3, 5, 1, 1],
  let: [14, 44, 34, 6, 2],
  business: [25, 5, 60, 9, 1],
};

function draw(premises: Premises, time: number, means: Means, town: Town): Buyer {
  const { random, entities } = town;
  const { passThrough, isDwelling, tenure } = premises;
  const lived = isDwelling && tenure === 'koop' && !passThrough;
  const kind = passThrough ? 'passThrough' : lived ? 'home' : isDwelling ? 'let' : 'business';
  const owned = (party: Party): Buyer => ({ owners: [party], household: null, outsiders: [] });
  switch (random.weighted(weights[kind])) {
    case 0:
      return lived ? household(premises, time, means, town) : outsider(town);
    case 1:
      return owned(collector(town));
    case 2:
      return owned(entityParty(entities.drawTrader(random)));
    case 3:
      return owned(entityParty(entities.drawHolder(random)));
    default:
      return owned(entityParty(entities.drawLandlord(random)));
  }
}

/** A household that buys to live there; it may come from another home in the municipality. */
function household(premises: Premises, time: number, means: Means, town: Town, head?: string): Buyer {
  const { risk } = premises.neighbourhood;
  const moved = means === 'ordinary' && head === undefined ? town.movers.take(time, town.random) : null;
  const invented = () =>
    inventHousehold({ year: yearOf(time), buys: true, risk, means, ...(head !== undefined && { head }) }, town);
  const living = moved ?? invented();
  return { owners: living.adults.map(personParty), household: living, outsiders: [] };
}

/** Somebody who has a home already, and mostly more than one. */
function collector({ random, numbers, dwellings }: Town): Party {
  const index = collectorWhoBuys(dwellings, random.next(), random.next());
  return personParty({
    bsn: numbers.collector(index),
    residence: livesElsewhere(index) ? 'elders_nederland' : 'gemeente',
  });
}

/** A person who buys and lives elsewhere. */
function outsider(town: Town): Buyer {
  const { random } = town;
  const residence = (['elders_nederland', 'buitenland', 'onbekend'] as const)[random.weighted([74, 21, 5])]!;
  const person = inventPerson({ birthYear: random.int(1945, 1990), residence, risk: premisesRisk }, town);
  return { owners: [personParty(person)], household: null, outsiders: [person] };
}

/** Who buys to let or to sell on has a record somewhat more often than average. */
const premisesRisk = 1.6;
