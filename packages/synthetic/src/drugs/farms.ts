import { day, lastDay, newYear } from '../calendar.ts';
import { ageIn } from '../people/person.ts';
import { positionIn } from '../people/position.ts';
import { followedFrom, type Stay } from '../people/stays.ts';
import type { Premises } from '../place/premises.ts';
import type { Random } from '../random.ts';
import type { Town } from '../town.ts';

/** A cannabis farm that was found and cleared. */
export interface Farm {
  readonly incident: string;
  readonly time: number;
  readonly plants: number;
  readonly objectKind: 'woning' | 'bedrijfspand' | 'schuur';
}

/** Clearances against 2016: they fell over 2012–2016 in the Brabant five, and on until 2020 everywhere. */
const course: Readonly<Record<number, number>> = {
  ...{ 2012: 1.33, 2013: 1.25, 2014: 1.13, 2015: 1.05, 2016: 1 },
  ...{ 2017: 0.85, 2018: 0.72, 2019: 0.66, 2020: 0.53, 2021: 0.45 },
};

/** Clearances in 2016 to a dwelling that is lived in as most are, and to an object that is none. */
const perStay = 0.00045;
const perBusiness = 0.002;

/** What is reckoned with besides the year: quick changes of tenants above all, then who lives there. */
function likelihood(premises: Premises, { household, owns }: Stay, year: number): number {
  const head = household.adults[0]!;
  const age = ageIn(head, year);
  const byAge = age < 25 ? 0.7 : age < 45 ? 1.7 : age < 65 ? 0.7 : 0.1;
  const alone = positionIn(head, household, year) === 'ouder_eenouderhuishouden' ? 2.2 : 1;
  const changes = premises.restless ? 3.6 : 1;
  return byAge * alone * changes * (owns ? 0.7 : 1.1) * (household.burdened ? 1.9 : 0.9) * premises.neighbourhood.risk;
}

/** The farm that was cleared at an address while a household lived there; null for nearly all. */
export function inventFarm(premises: Premises, stay: Stay, incident: () => string, { random }: Town): Farm | null {
  const from = Math.max(stay.from, followedFrom);
  const to = Math.min(stay.to ?? lastDay + day, lastDay + day);
  for (const [known, share] of Object.entries(course)) {
    const year = Number(known);
    const [first, end] = [Math.max(from, newYear(year)), Math.min(to, newYear(year + 1))];
    if (end - first < day) continue;
    const lived = (end - first) / (365 * day);
    if (!random.chance(perStay * share * lived * likelihood(premises, stay, year))) continue;
    return farm(incident(), first + Math.floor(random.next() * ((end - first) / day)) * day, 'woning', random);
  }
  return null;
}

/** The farms in an object that is no dwelling, some of them in a barn that has no address. */
export function inventBusinessFarm({ neighbourhood }: Premises, incident: () => string, { random }: Town): Farm | null {
  for (const [year, share] of Object.entries(course)) {
    if (!random.chance(perBusiness * share * neighbourhood.risk)) continue;
    const time = newYear(Number(year)) + random.int(0, 364) * day;
    return farm(incident(), time, random.chance(0.45) ? 'schuur' : 'bedrijfspand', random);
  }
  return null;
}

function farm(incident: string, time: number, objectKind: Farm['objectKind'], random: Random): Farm {
  const usual = objectKind === 'woning' ? 190 : 420;
  return { incident, time, objectKind, plants: Math.max(6, Math.round(usual * Math.exp(random.normal() * 0.7))) };
}
