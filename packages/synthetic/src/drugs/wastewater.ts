import { day, isoDay } from '../calendar.ts';
import type { Random } from '../random.ts';

/** One measurement of one substance in the sewage of one site on one day. */
export interface Measurement {
  readonly site: string;
  readonly population: number;
  readonly date: string;
  readonly substance: Substance;
  /** Milligrams per 1 000 inhabitants per day. */
  readonly load: number;
}

export type Substance = 'cocaine' | 'amphetamine' | 'mdma' | 'methamphetamine' | 'ketamine';

/**
 * Usual loads, and what the weekend does to them: the order of magnitude of the European monitoring (EUDA/SCORE), in which cocaine,
 * amphetamine and MDMA are the three most used and MDMA is the drug of the weekend. Ketamine was not measured before 2018.
 */
const usual: Readonly<Record<Substance, { readonly load: number; readonly weekend: number; readonly since: number }>> =
  {
    cocaine: { load: 260, weekend: 1.2, since: 2012 },
    amphetamine: { load: 85, weekend: 1.05, since: 2012 },
    mdma: { load: 70, weekend: 1.7, since: 2012 },
    methamphetamine: { load: 3, weekend: 1, since: 2012 },
    ketamine: { load: 9, weekend: 1.4, since: 2018 },
  };

export const measuredYears = { first: 2012, last: 2021 } as const;

/** Cocaine residue doubled in 2016, and kept rising slowly. */
const cocaineCourse = (year: number): number => (year < 2016 ? 0.62 : 1.24 + (year - 2016) * 0.05);

/** Loads of Utrecht are high (City Deal Zicht op Ondermijning, 2018). */
const municipalLevel = (municipality: string): number => (municipality === 'GM0344' ? 1.6 : 1);

/** A week of samples in the March of each year, at one site or more; once something was dumped in a sewer. */
export function* inventWastewater(municipality: string, dwellings: number, random: Random): Generator<Measurement> {
  const sites = Math.min(3, 1 + Math.floor(dwellings / 60_000));
  const dumped = random.int(2018, measuredYears.last);
  for (let site = 0; site < sites; site++) {
    const level = municipalLevel(municipality) * Math.exp(random.normal() * 0.08);
    const population = Math.round((dwellings * 2.1) / sites / 100) * 100;
    for (let year = measuredYears.first; year <= measuredYears.last; year++) {
      const first = Date.UTC(year, 2, 5 + random.int(0, 6));
      for (let nth = 0; nth < 7; nth++) {
        const time = first + nth * day;
        for (const [substance, { load, weekend, since }] of Object.entries(usual) as [Substance, typeof usual.mdma][]) {
          if (year < since) continue;
          const course = substance === 'cocaine' ? cocaineCourse(year) : 1 + (year - 2012) * 0.03;
          const free = [0, 1, 6].includes(new Date(time).getUTCDay()) ? weekend : 1;
          const spike = site === 0 && year === dumped && nth === 3 && substance === 'amphetamine' ? 14 : 1;
          const value = load * level * course * free * spike * Math.exp(random.normal() * 0.12);
          yield {
            site: `RWZI ${['Noord', 'Zuid', 'Oost'][site]}`,
            population,
            date: isoDay(time),
            substance,
            load: Math.round(value * 100) / 100,
          };
        }
      }
    }
  }
}
