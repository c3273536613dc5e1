import type { UnitSet } from '../definition/formula.ts';
import { yearsOfRecords } from '../definition/records.ts';
import { educationLevel, householdPosition, socialContext } from '../definition/suspect-breakdowns.ts';
import { windowBounds } from '../period/window-bounds.ts';
import { householdTable } from './person-tables.ts';
import type { UnitScope } from './sources/unit-source.ts';
import type { Statement } from './statement.ts';

/** What a set of suspects is told by besides offence and age: joins by `person_key`, and the columns of its categories. */
export interface SuspectTraits {
  readonly joins: string;
  readonly columns: string;
}

/** Adds the steps that the breakdowns and conditions of a set of suspects need; `registrations` is the step with theirs. */
export function suspectTraits(
  statement: Statement,
  set: UnitSet,
  scope: UnitScope,
  registrations: string,
): SuspectTraits {
  const joins: string[] = [];
  const columns: string[] = [];
  const pair = (id: string, category: string) =>
    columns.push(`${category} as category_${id}, offence || '.' || ${category} as category_offence_${id}`);
  if (set.breakdowns.includes(householdPosition.id)) {
    joins.push(`left join ${householdStep(statement, set, scope)} household using (person_key)`);
    pair('position', `coalesce(household_position, 'onbekend')`);
  }
  if (set.breakdowns.includes(educationLevel.id)) {
    joins.push(`left join ${educationStep(statement, set, scope)} education using (person_key)`);
    pair('education', `coalesce(education_level, 'onbekend')`);
  }
  if (set.breakdowns.includes(socialContext.id)) {
    joins.push(`join ${contextStep(statement, set, scope, registrations)} context using (person_key)`);
    pair('context', 'context.context');
  }
  if (set.conditions.includes('registered-before')) {
    // Whoever is registered only before no record is no unit, and still lived where they lived at their latest registration.
    joins.push(
      `left join ${earlierStep(statement, scope)} earlier on earlier.registered_person = registration.person_key
    and earlier.record_year between registration.year - ${yearsOfRecords} and registration.year - 1`,
    );
    columns.push(
      `earlier.offence_group as category_earlier, earlier.offence_group || '.' || offence as category_earlier_offence`,
    );
  }
  return { joins: joins.join(' '), columns: columns.map((column) => `, ${column}`).join('') };
}

function householdStep(statement: Statement, { window }: UnitSet, { period }: UnitScope): string {
  return statement.view(
    'household_of_year',
    `
  select person_key, household_key, household_position from ${householdTable}
  where year = ${statement.bind(windowBounds(window, period).referenceYear, 'int')}`,
  );
}

function educationStep(statement: Statement, { window }: UnitSet, { municipality, period }: UnitScope): string {
  return statement.step(
    'education_of_year',
    `
  select person_key, education_level from vault.person_year_education
  where municipality_code = ${statement.bind(municipality, 'text')}
    and year = ${statement.bind(windowBounds(window, period).referenceYear, 'int')}`,
  );
}

/** Records of the years before P, traffic never being among them. */
function recordsBefore(statement: Statement, { municipality, period }: UnitScope): string {
  const { start, end } = windowBounds({ kind: 'years-before-start', years: yearsOfRecords }, period);
  return `municipality_code = ${statement.bind(municipality, 'text')} and offence_group <> 'verkeer'
    and year between ${statement.bind(start.slice(0, 4), 'int')} and ${statement.bind(end.slice(0, 4), 'int')}`;
}

/** Every group of earlier police registrations of a person; other kinds of record are never pooled with these. */
function earlierStep(statement: Statement, scope: UnitScope): string {
  return statement.step(
    'earlier_registration',
    `
  select distinct person_key as registered_person, year as record_year, offence_group from vault.criminal_record
  where record_kind = 'politieregistratie' and offence_group <> 'verkeer'
    and municipality_code = ${statement.bind(scope.municipality, 'text')}`,
  );
}

/** One row per suspect and trait of their social context in the year of end(P); who has none has one that says so, or that it is not known. */
function contextStep(statement: Statement, set: UnitSet, scope: UnitScope, registrations: string): string {
  const household = householdStep(statement, set, scope);
  statement.step(
    'parent_with_record',
    `
  select household_key, array_agg(distinct 'thuis_bij_ouder_met_' || record_kind) as kinds
  from ${household} join vault.criminal_record using (person_key)
  where household_position in ('partner_met_kinderen', 'ouder_eenouderhuishouden') and household_key is not null
    and ${recordsBefore(statement, scope)}
  group by household_key`,
  );
  statement.step(
    'found_context',
    `
  select person_key, array_remove(array[case when problematic_debt then 'schulden' end,
      case when on_benefit then 'uitkering' end], null)
      || case when household_position = 'thuiswonend_kind' then coalesce(kinds, '{}') else '{}' end as found,
    problematic_debt is null or on_benefit is null or coalesce(household_position, 'onbekend') = 'onbekend' as unknown
  from (select distinct person_key from ${registrations}) suspect left join ${household} using (person_key) left join parent_with_record using (household_key)
  left join (select person_key, problematic_debt, on_benefit from vault.person_year_debt
    where municipality_code = ${statement.bind(scope.municipality, 'text')}
      and year = ${statement.bind(windowBounds(set.window, scope.period).referenceYear, 'int')}) debt using (person_key)`,
  );
  return statement.step(
    'social_context',
    `
  select person_key, unnest(case when cardinality(found) > 0 then found
    when unknown then array['onbekend'] else array['geen'] end) as context from found_context`,
  );
}
