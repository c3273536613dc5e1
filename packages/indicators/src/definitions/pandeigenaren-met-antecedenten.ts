import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { InputNeed, UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';
import { recordCaveats, recordedOffence, recordKind, recordYears } from '../definition/record-breakdowns.ts';
import { ownerCaveats, propertyOwners } from './woningeigenaren.ts';

const shown = [recordKind, recordedOffence];
const { person, household, ownedObject } = contributorRoles;

/** The file of records over all the years that count. */
export const recordsNeeded: InputNeed = {
  window: { kind: 'years-to-end', years: recordYears },
  inputs: ['criminal_record.year', 'criminal_record.record_kind', 'criminal_record.offence_group'],
};

/** Owners of property with a record, of whatever kind: what others with a record are a part of. */
export const ownersWithRecord: UnitSet = {
  ...propertyOwners,
  quantity: 'vastgoed.pandeigenaren-met-antecedenten@1:count',
  title: { nl: 'pandeigenaren met antecedenten', en: 'owners of property with records' },
  conditions: ['has-record'],
  pooled: true,
  breakdowns: shown.map(({ id }) => id),
  beside: [recordsNeeded],
};

export const pandeigenarenMetAntecedenten: IndicatorDefinition = {
  id: 'vastgoed.pandeigenaren-met-antecedenten',
  version: 1,
  theme: 'vastgoed',
  title: { nl: 'Pandeigenaren met antecedenten', en: 'Owners of property with records' },
  meaning: {
    nl: `Personen die vastgoed in deze gemeente bezitten en in de ${recordYears} jaar tot en met P zijn geregistreerd voor een misdrijf, per soort registratie, als deel van de eigenaren.`,
    en: `Persons who own property in this municipality and were registered for an offence in the ${recordYears} years up to and including P, by kind of record, as a share of owners.`,
  },
  unit: propertyOwners.title,
  measure: 'share',
  time: 'stock',
  formula: { kind: 'share', numerator: ownersWithRecord, denominator: propertyOwners },
  contributors: [person, household, ownedObject],
  inputs: ownersWithRecord.inputs,
  breakdowns: shown,
  sensitivity: 'strict',
  ladder: municipalityLadder(shown.map(({ id }) => id)),
  caveats: [...recordCaveats, ...ownerCaveats],
  source: 'Politie, Justitie; Kadaster, BAG, BRP',
};
