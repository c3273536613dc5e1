import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { recordCaveats, recordKind, recordYears } from '../definition/record-breakdowns.ts';
import { ownersWithRecord, recordsNeeded } from './pandeigenaren-met-antecedenten.ts';
import { ownersWithoutIncome, windhapperCaveats } from './windhappers.ts';

const { person, household, ownedObject } = contributorRoles;

const withRecord: UnitSet = {
  ...ownersWithoutIncome,
  quantity: 'vastgoed.windhappers-met-antecedenten@1:count',
  title: { nl: 'windhappers met antecedenten', en: 'owners without visible income, with records' },
  conditions: [...ownersWithoutIncome.conditions, 'has-record'],
  partOf: ownersWithRecord,
  pooled: true,
  breakdowns: [recordKind.id],
  beside: [recordsNeeded],
};

export const windhappersMetAntecedenten: IndicatorDefinition = {
  id: 'vastgoed.windhappers-met-antecedenten',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Windhappers met antecedenten', en: 'Owners without visible income, with records' },
  meaning: {
    nl: `Windhappers zonder eigen inkomen die in de ${recordYears} jaar tot en met P zijn geregistreerd voor een misdrijf, per soort registratie, als deel van alle windhappers.`,
    en: `Owners without income of their own who were registered for an offence in the ${recordYears} years up to and including P, by kind of record, as a share of all owners without income.`,
  },
  unit: ownersWithoutIncome.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: withRecord, denominator: { ...ownersWithoutIncome, breakdowns: [] } },
  contributors: [person, household, ownedObject],
  inputs: withRecord.inputs,
  breakdowns: [recordKind],
  sensitivity: 'strict',
  ladder: municipalityLadder([recordKind.id]),
  caveats: [...recordCaveats, ...windhapperCaveats],
  source: 'Politie, Justitie; Kadaster, BAG; inkomensstatistiek (CBS), BRP',
};
