import { inventSeats } from '../entities/seats.ts';
import type { Random } from '../random.ts';
import type { Town } from '../town.ts';
import { inventPast } from './past.ts';
import type { Livelihood, Person, Residence } from './person.ts';

/** What is known of a person before the draws. */
export interface PersonOrder {
  readonly birthYear: number;
  readonly residence?: Residence;
  readonly bsn?: string;
  readonly leaves?: number;
  readonly burdened?: boolean;
  readonly sex?: 'man' | 'vrouw';
  readonly livelihood?: Livelihood;
  /** The business that a partner has already. */
  readonly kvk?: string;
  /** Of the neighbourhood they come from. */
  readonly risk?: number;
}

const livelihoods = ['employed', 'self_employed', 'benefit', 'nothing'] as const;
const educations = ['laag', 'middelbaar', 'hoog', 'onbekend'] as const;

/** A person with all that the files will tell of them. */
export function inventPerson(order: PersonOrder, { random, numbers, entities }: Town): Person {
  const { birthYear, residence = 'gemeente', burdened = false, risk = 1 } = order;
  const sex = order.sex ?? (random.chance(0.504) ? 'vrouw' : 'man');
  const seats = order.leaves === undefined ? inventSeats(birthYear, entities, random) : [];
  const exposed = seats.some(({ entity }) => entity.risky || entity.holdsProperty);
  const livelihood = order.livelihood ?? livelihoods[random.weighted(burdened ? [52, 8, 33, 7] : [77, 13, 7, 3])]!;
  return {
    bsn: order.bsn ?? numbers.person(),
    birthDate: birthDate(birthYear, random),
    birthYear,
    sex,
    residence,
    livelihood,
    kvk: order.kvk ?? (livelihood === 'self_employed' ? numbers.business() : null),
    earning: Math.exp(random.normal() * 0.45),
    education: educations[random.weighted(burdened ? [45, 38, 12, 5] : [22, 39, 35, 4])]!,
    leaves: order.leaves ?? null,
    records: inventPast({ birthYear, sex, burdened, risk, exposed }, random),
    seats,
  };
}

/** A few were born on a day that the register does not know. */
function birthDate(year: number, random: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [month, day] = [random.int(1, 12), random.int(1, 28)];
  return random.chance(0.004) ? `${year}0000` : `${year}${two(month)}${two(day)}`;
}
