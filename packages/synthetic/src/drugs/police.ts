import { anchors } from '../anchors.ts';
import { day, lastDay, newYear } from '../calendar.ts';
import type { Household } from '../people/household.ts';
import { ageIn, type Person } from '../people/person.ts';
import { membersIn } from '../people/position.ts';
import type { Stay } from '../people/stays.ts';
import type { Premises } from '../place/premises.ts';
import type { Town } from '../town.ts';
import type { Farm } from './farms.ts';
import { locations, type OffenceRate, offenceRates } from './offence-rates.ts';
import type { Incident, Suspect } from './suspect.ts';

/** The years of which suspects are registered. */
export const suspectYears = { first: 2014, last: 2021 } as const;

/** The share of suspects who have an incident in common with one before; a farm has more of one suspect than others have. */
const together = 1.08 * (1 - anchors.drugOffences2016.value / anchors.drugSuspects2016.value);
/** One suspect of five lives in another municipality. */
const fromElsewhere = 0.2;
const everything = 0.74;
const total = offenceRates.map(({ perAge }) => perAge);
const ageBand = (age: number): 0 | 1 | 2 | 3 => (age < 18 ? 0 : age < 25 ? 1 : age < 45 ? 2 : 3);
const sumOf = [0, 1, 2, 3].map((band) => total.reduce((sum, perAge) => sum + perAge[band]!, 0));

/** Registers suspects of one municipality, so many times as many as its size gives but for those behind a farm. */
export class Police {
  readonly #town: Town;
  readonly #times: number;
  readonly #latest = new Map<string, Incident>();
  #incidents = 0;

  constructor(town: Town, times = 1) {
    this.#town = town;
    this.#times = times;
  }

  incident = (): string => `PL-${this.#town.municipality.slice(2)}-${String(++this.#incidents).padStart(6, '0')}`;

  /** Who is suspected of a farm: the head of the household that lived there, sometimes its partner too, some days later. */
  *behindFarm({ household }: Stay, { neighbourhood }: Premises, farm: Farm): Generator<Suspect> {
    const { random } = this.#town;
    if (!random.chance(0.8)) return;
    const [head, partner] = household.adults;
    const incident: Incident = {
      id: farm.incident,
      time: Math.min(lastDay, farm.time + random.int(0, 20) * day),
      offence: 'vervaardiging_softdrugs',
      location: 'woning',
      neighbourhood: neighbourhood.code,
    };
    if (incident.time < newYear(suspectYears.first)) return;
    yield { person: head!, incident };
    if (partner !== undefined && random.chance(0.3)) yield { person: partner, incident };
  }

  /** Who of a household that lived at an address on 1 January is suspected of something else in that year. */
  *inYear({ household }: Stay, premises: Premises, year: number): Generator<Suspect> {
    const { random, numbers } = this.#town;
    for (const person of membersIn(household, year)) {
      const age = ageIn(person, year);
      if (age < 12) continue;
      const band = ageBand(age);
      const factor = this.#times * this.#factor(person, household, premises, year);
      const chance = Math.min(1, 1e-4 * sumOf[band]! * everything * factor);
      if (!random.chance(chance)) continue;
      const rate = offenceRates[random.weighted(total.map((perAge) => perAge[band]!))]!;
      const incident = this.#happened(rate, premises, year);
      yield { person, incident };
      if (random.chance(fromElsewhere))
        yield { person: { bsn: numbers.person() }, incident: this.#happened(rate, premises, year) };
    }
  }

  /** Men, the burdened and those who were registered before more often; children and position in the household make no difference. */
  #factor({ sex, records }: Person, { burdened }: Household, { neighbourhood }: Premises, year: number): number {
    const before = records.some((record) => record.year < year) ? 3.4 : 0.86;
    return (sex === 'man' ? 1.72 : 0.28) * (burdened ? 1.9 : 0.9) * before * neighbourhood.risk;
  }

  #happened({ offence, places }: OffenceRate, { neighbourhood }: Premises, year: number): Incident {
    const { random, neighbourhoods } = this.#town;
    const known = this.#latest.get(`${offence}/${year}`);
    if (known !== undefined && random.chance(together)) return known;
    const area = random.chance(0.45) ? neighbourhood : random.pick(neighbourhoods);
    const incident: Incident = {
      id: this.incident(),
      time: newYear(year) + random.int(0, 364) * day,
      offence,
      location: locations[random.weighted(places)]!,
      neighbourhood: random.chance(anchors.offencesWithoutPlace.value / 100) ? null : area.code,
    };
    this.#latest.set(`${offence}/${year}`, incident);
    return incident;
  }
}
