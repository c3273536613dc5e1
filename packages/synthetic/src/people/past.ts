import type { Random } from '../random.ts';

/** A registered earlier offence. */
export interface PastRecord {
  readonly year: number;
  readonly kind: 'politieregistratie' | 'justitieel_gegeven' | 'veroordeling';
  readonly group: string;
}

/** The years of which records are kept. */
export const recordYears = { first: 2009, last: 2021 } as const;

const kinds = ['politieregistratie', 'justitieel_gegeven', 'veroordeling'] as const;
const groups: readonly (readonly [string, number])[] = [
  ['vermogen', 36],
  ['vernieling_en_openbare_orde', 12],
  ['geweld_en_seksueel', 20],
  ['overig_wetboek_van_strafrecht', 3],
  ['verkeer', 18],
  ['drugs', 6],
  ['wapens', 2],
  ['overige_wetten', 2],
  ['witwassen', 1],
];

/** What makes a record likelier. */
export interface Likelihood {
  readonly birthYear: number;
  readonly sex: 'man' | 'vrouw';
  readonly burdened: boolean;
  readonly risk: number;
  /** Directs an entity of a risky branch, or one that holds property. */
  readonly exposed: boolean;
}

/** The registered offences of a person in thirteen years: none for nine in ten; men, the burdened and some directors more often. */
export function inventPast(of: Likelihood, random: Random): readonly PastRecord[] {
  const from = Math.max(recordYears.first, of.birthYear + 12);
  if (from > recordYears.last) return [];
  const usual = of.sex === 'man' ? 0.08 : 0.022;
  const chance = usual * (of.burdened ? 3 : 0.78) * Math.sqrt(of.risk) * (of.exposed ? 2.6 : 1);
  if (!random.chance(Math.min(0.6, chance))) return [];
  const records: PastRecord[] = [];
  do {
    const record: PastRecord = {
      year: random.int(from, recordYears.last),
      kind: kinds[random.weighted([70, 18, 12])]!,
      group: groups[random.weighted(groups.map(([, weight]) => weight))]![0],
    };
    if (!records.some((one) => one.year === record.year && one.kind === record.kind && one.group === record.group))
      records.push(record);
  } while (random.chance(0.45));
  return records;
}
