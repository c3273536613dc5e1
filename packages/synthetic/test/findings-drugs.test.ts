import { beforeAll, describe, expect, test } from 'vitest';
import { dayIn, type Row, tally, yearIn } from './deliveries.ts';
import { type LargeTown, townOfSuspects } from './large-town.ts';
import { type RiskRatio, riskRatio } from './risk-ratio.ts';

/** A registration as a suspect, with the age and place in the household of the year where the files tell them. */
interface Registration {
  readonly offence: string;
  readonly place: string;
  readonly age: number | null;
  readonly position: string | null;
}

const households = ['Alleenstaand', 'Partner in gehuwd paar zonder kinderen', 'Partner in gehuwd paar met kinderen'];

describe('what the partners saw of drug crime shows', () => {
  let town: LargeTown;
  let registrations: readonly Registration[] = [];
  /** How many person-years of people of 25 to 45 there are by place in the household. */
  const people = new Map<string, number>();
  beforeAll(async () => {
    town = await townOfSuspects();
    const suspects = town.rows('drug_suspect');
    const keyOf = (row: Row): string => `${row['BSN']} ${yearIn(row['Registratiedatum']!)}`;
    const asked = new Set(suspects.map(keyOf));
    const found = new Map<string, Pick<Registration, 'age' | 'position'>>();
    for (let year = 2014; year <= 2021; year++) {
      const born = new Map<string, number>();
      for (const row of town.rows('person_year', year, ['BSN', 'Geboortejaar']))
        born.set(row['BSN']!, Number(row['Geboortejaar']));
      for (const row of town.rows('person_year_household', year)) {
        const [bsn, position] = [row['BSN']!, row['Plaats in het huishouden']!];
        const age = year - born.get(bsn)!;
        if (age >= 25 && age < 45) people.set(position, (people.get(position) ?? 0) + 1);
        if (asked.has(`${bsn} ${year}`)) found.set(`${bsn} ${year}`, { age, position });
      }
    }
    registrations = suspects.map((row): Registration => {
      const { age, position } = found.get(keyOf(row)) ?? { age: null, position: null };
      return { offence: row['Maatschappelijke klasse']!, place: row['Soort plaats']!, age, position };
    });
  });
  const of = (offence: string): readonly Registration[] => registrations.filter((one) => one.offence === offence);
  const linked = (offence: string): readonly Registration[] => of(offence).filter(({ age }) => age !== null);
  const share = (all: readonly Registration[], is: (one: Registration) => boolean): number =>
    all.filter(is).length / all.length;
  const aged = (from: number, to: number) => (one: Registration) => one.age! >= from && one.age! <= to;

  test('trade in hard drugs is mostly by people of 18 to 25', () => {
    expect(linked('HD-H').length).toBeGreaterThan(100);
    expect(share(linked('HD-H'), aged(18, 24))).toBeGreaterThan(0.5);
  });

  test('production and trade of soft drugs are mostly by people of 25 to 45', () => {
    for (const offence of ['SD-V', 'SD-H']) expect(share(linked(offence), aged(25, 44)), offence).toBeGreaterThan(0.5);
  });

  test('hard drugs are traded on the public road, soft drugs there and in dwellings, and made in dwellings', () => {
    const at = (offence: string, place: string): number => share(of(offence), (one) => one.place === place);
    expect(at('HD-H', 'WEG')).toBeGreaterThan(0.55);
    expect(at('SD-H', 'WEG') + at('SD-H', 'WON')).toBeGreaterThan(0.7);
    expect(at('SD-H', 'WON')).toBeGreaterThan(0.25);
    expect(at('SD-V', 'WON')).toBeGreaterThan(0.7);
  });

  test('almost half of who trade in hard drugs live with their parents', () => {
    const home = share(linked('HD-H'), ({ position }) => position === 'Thuiswonend kind');
    expect(home).toBeGreaterThan(0.4);
    expect(home).toBeLessThan(0.55);
  });

  test('too few people make hard drugs to be shown: under ten in every year', () => {
    const years = town.rows('drug_suspect').filter((row) => row['Maatschappelijke klasse'] === 'HD-V');
    expect(Math.max(0, ...tally(years.map((row) => row['Registratiedatum']!.slice(-4))).values())).toBeLessThan(10);
  });

  /** The risk of being registered for an offence in one place in the household, against that in others, among people of 25 to 45. */
  function riskOf(position: string, against: readonly string[], offences: readonly string[]): RiskRatio {
    const cases = registrations.filter(
      (one) => offences.includes(one.offence) && one.age !== null && aged(25, 44)(one),
    );
    const hits = tally(cases.map((one) => one.position!));
    const sum = (counts: ReadonlyMap<string, number>): number =>
      against.reduce((total, one) => total + (counts.get(one) ?? 0), 0);
    return riskRatio(hits.get(position) ?? 0, people.get(position)!, sum(hits), sum(people));
  }

  test('parents alone stand out in the production of soft drugs, and in no other offence', () => {
    const alone = 'Ouder in eenouderhuishouden';
    expect(riskOf(alone, households, ['SD-V']).ratio).toBeGreaterThan(1.5);
    expect(riskOf(alone, households, ['HD-H', 'HD-B', 'SD-H', 'SD-B']).low).toBeLessThan(1.2);
  });

  test('having children makes no difference to being a suspect: the interval of the risk ratio holds 1', () => {
    const [, without, withChildren] = households;
    const { low, high } = riskOf(withChildren!, [without!], ['HD-H', 'HD-B', 'SD-H', 'SD-B', 'IO', 'VB']);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
  });

  test('farms turn up more often where people came and went: the 95 % interval of the risk ratio lies above 1', () => {
    const { ratio, low } = frequentMoves(town);
    expect(ratio).toBeGreaterThan(1.5);
    expect(low).toBeGreaterThan(1);
  });

  test('clearances fell over 2012–2016, and later on', () => {
    const years = tally(town.rows('cannabis_clearance').map((row) => row['Datum ontmanteling']!.slice(-4)));
    const sum = (...all: number[]): number => all.reduce((total, year) => total + (years.get(`${year}`) ?? 0), 0);
    expect(sum(2012, 2013)).toBeGreaterThan(sum(2015, 2016));
    expect(sum(2015, 2016)).toBeGreaterThan(sum(2020, 2021));
  });

  test('a farm in a dwelling and who is suspected of it are one incident', () => {
    const farms = new Set(town.rows('cannabis_clearance').map((row) => row['Zaaknummer']));
    const makers = town.rows('drug_suspect').filter((row) => row['Maatschappelijke klasse'] === 'SD-V');
    expect(makers.filter((row) => farms.has(row['Incidentnummer'])).length / makers.length).toBeGreaterThan(0.6);
  });
});

/**
 * The risk of a first clearance in a year for dwellings with three move-in dates or more in the 24 months before it, against all other
 * dwellings, over 2014–2021 together: as the catalogue defines `drugs.hennep-bij-frequente-verhuizingen`.
 */
function frequentMoves(town: LargeTown): RiskRatio {
  const dwellings = new Set<string>();
  for (const row of town.rows('object'))
    if (row['Gebruiksdoel']!.includes('woning')) dwellings.add(row['Identificatie']!);
  const arrivals = new Map<string, Set<string>>();
  for (const row of town.rows('residence_move') as readonly Row[]) {
    if (row['Richting'] !== 'I') continue;
    const dates = arrivals.get(row['Adresobject']!) ?? new Set();
    arrivals.set(row['Adresobject']!, dates.add(row['Datum']!));
  }
  const first = new Map<string, number>();
  for (const row of town.rows('cannabis_clearance')) {
    const [home, year] = [row['Adresobject']!, yearIn(row['Datum ontmanteling']!)];
    if (dwellings.has(home)) first.set(home, Math.min(year, first.get(home) ?? year));
  }
  let [cases, exposed, otherCases] = [0, 0, 0];
  for (let year = 2014; year <= 2021; year++) {
    const [from, until] = [dayIn(`01-01-${year - 2}`), dayIn(`01-01-${year}`)];
    const often = (home: string): boolean =>
      [...(arrivals.get(home) ?? [])].filter((date) => dayIn(date) >= from && dayIn(date) < until).length >= 3;
    for (const home of dwellings) if (often(home)) exposed += 1;
    for (const [home, cleared] of first) {
      if (cleared !== year) continue;
      if (often(home)) cases += 1;
      else otherCases += 1;
    }
  }
  return riskRatio(cases, exposed, otherCases, dwellings.size * 8 - exposed);
}
