import { recordYears } from '../definition/record-breakdowns.ts';
import { windowBounds } from '../period/window-bounds.ts';
import type { UnitScope } from './sources/unit-source.ts';
import type { Statement } from './statement.ts';

/** Words of the condition that somebody has a record. */
export const hasRecord = {
  nl: `met ≥ 1 registratie in de ${recordYears} jaar tot en met P`,
  en: `with ≥ 1 record in the ${recordYears} years up to and including P`,
} as const;

/** The kinds of record and groups of offences that each person is registered for in the years up to and including that of end(P); no traffic. */
export function recordStep(statement: Statement, { municipality, period }: UnitScope): string {
  // Of a record only the year is known: a period within a year takes that year as a whole.
  const { referenceYear } = windowBounds({ kind: 'years-to-end', years: recordYears }, period);
  return statement.step(
    'record_of_person',
    `
  select distinct person_key, record_kind as category_record_kind,
    record_kind || '.' || offence_group as category_recorded_offence
  from vault.criminal_record where municipality_code = ${statement.bind(municipality, 'text')} and offence_group <> 'verkeer'
    and year between ${statement.bind(referenceYear, 'int')} - ${recordYears - 1} and ${statement.bind(referenceYear, 'int')}`,
  );
}
