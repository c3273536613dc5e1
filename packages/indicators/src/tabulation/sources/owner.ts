import type { CountCondition, UnitSet } from '../../definition/formula.ts';
import { collectorBands, dwellingBands } from '../../definition/property-breakdowns.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import type { Text } from '../../text.ts';
import { bandCategory } from '../band-sql.ts';
import { householdIncomeStep, incomeStep } from '../income-sql.ts';
import { ownedStep, ownerStep } from '../owner-sql.ts';
import { povertyStep } from '../poverty-sql.ts';
import { hasRecord, recordStep } from '../record-sql.ts';
import type { Statement } from '../statement.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Persons who own an addressable object in this municipality on 1 January of the reference year, wherever they live. */
export const owner = {
  title: { nl: 'personen met vastgoed in deze gemeente', en: 'persons who own property in this municipality' },
  conditions: {
    'owns-dwelling': {
      text: { nl: ', waaronder ≥ 1 woning,', en: ', with ≥ 1 dwelling among it,' },
      sql: 'dwellings >= 1',
    },
    'income-known': {
      text: {
        nl: 'van wie alle zes inkomens van dat jaar bekend zijn',
        en: 'of whom all six incomes of that year are known',
      },
      sql: 'coalesce(income.known, false)',
    },
    'no-income': { text: { nl: 'en alle zes 0 zijn,', en: 'and all six are 0,' }, sql: 'income.nothing' },
    'household-income-known': {
      text: {
        nl: 'en ook die van alle leden van hun huishouden',
        en: 'and also those of every member of their household',
      },
      sql: 'coalesce(together.known, false)',
    },
    'has-record': { text: hasRecord, sql: 'category_record_kind is not null' },
    'household-means-known': {
      text: {
        nl: 'van wie inkomen en vermogen van het huishouden bekend zijn',
        en: 'of whom income and wealth of the household are known',
      },
      sql: 'coalesce(means.known, false)',
    },
    poor: {
      text: {
        nl: 'en onder de lage-inkomensgrens en de vermogensgrens van de bijstand van dat jaar liggen',
        en: 'and lie under the low-income line and the limit of wealth for social assistance of that year',
      },
      sql: 'means.low_income and means.little_wealth',
    },
    'no-household-income': {
      text: { nl: 'en alle inkomens daarvan 0 zijn,', en: 'and all of these are 0,' },
      sql: 'together.nothing',
    },
  },
  persons: true,
  additive: false,
  ofOneMunicipality: false,
  countText,
  units(statement, set, scope, name): UnitSteps {
    const { referenceYear } = windowBounds(set.window, scope.period);
    ownerStep(statement, referenceYear);
    const owned = ownedStep(statement, referenceYear);
    const registered = set.conditions.includes('has-record');
    const units = statement.step(
      `${name}_unit`,
      `
  select person_key as unit_id, null::bigint as amount, neighbourhood_code, household,
    ${registered ? 'category_record_kind, category_recorded_offence, ' : ''}residence as category_residence, mortgage_free as category_mortgage_free,
    ${bandCategory('dwellings', dwellingBands)} as category_dwellings_owned,
    ${bandCategory('dwellings', collectorBands)} as category_dwellings_collected
  from owner_of_year${incomesOf(statement, set, scope.municipality, referenceYear)}${registered ? ` join ${recordStep(statement, scope)} using (person_key)` : ''}
  where ${where(owner, set)}${set.having === undefined ? '' : ` and dwellings >= ${atLeast(set.having)}`}`,
    );
    const property = `select holder_key as unit_id, object_key as contributor from ${owned}`;
    const contributors = { person: ITSELF, household: { column: 'household' }, 'owned-object': property } as const;
    return registered ? { units, severalRows: true, contributors } : { units, contributors };
  },
} as const satisfies SourceOfUnits;

/** Joins the incomes that a set asks about. */
function incomesOf(statement: Statement, { conditions }: UnitSet, municipality: string, referenceYear: number): string {
  const asks = (condition: keyof typeof owner.conditions) => conditions.includes(condition);
  const own = asks('income-known') ? incomeStep(statement, referenceYear) : undefined;
  const together = asks('household-income-known') ? householdIncomeStep(statement, referenceYear) : undefined;
  const means = asks('household-means-known') ? povertyStep(statement, municipality, referenceYear) : undefined;
  return [
    means === undefined ? '' : ` left join ${means} means using (person_key)`,
    own === undefined ? '' : ` left join ${own} income using (person_key)`,
    together === undefined ? '' : ` left join ${together} together using (household_key)`,
  ].join('');
}

function countText(having: CountCondition): Text {
  const least = atLeast(having);
  return { nl: `, waaronder ≥ ${least} woningen,`, en: `, with ≥ ${least} dwellings among it,` };
}

function atLeast(having: CountCondition): number {
  if (having.kind !== 'dwellings-owned') throw new Error(`owners have no count condition ${having.kind}`);
  return having.atLeast;
}
