import { collectorFrom } from '../../definition/property-breakdowns.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import { crowd, crowdedStep } from '../crowded-sql.ts';
import { objectStep } from '../object-sql.ts';
import { holdingStep, ownerStep } from '../owner-sql.ts';
import { residentStep } from '../resident-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Addressable objects of the reference year that a person owns on its 1 January, alone or with others. */
export const ownedObject = {
  title: { nl: 'objecten van personen', en: 'objects owned by persons' },
  conditions: {
    'is-dwelling': { text: { nl: ', met gebruik woning,', en: ', used as a dwelling,' }, sql: 'of_dwelling' },
    'of-collector': {
      text: {
        nl: `met onder de eigenaren iemand met ≥ ${collectorFrom} woningen in deze gemeente`,
        en: `with somebody among the owners who owns ≥ ${collectorFrom} dwellings in this municipality`,
      },
      sql: `dwellings >= ${collectorFrom}`,
    },
    crowded: {
      text: {
        nl: `waar ≥ ${crowd.adults} volwassenen van ≥ ${crowd.households} huishoudens staan ingeschreven`,
        en: `where ≥ ${crowd.adults} adults of ≥ ${crowd.households} households are registered`,
      },
      sql: 'object_key in (select address_key from crowded)',
    },
  },
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    const { referenceYear } = windowBounds(set.window, scope.period);
    objectStep(statement, referenceYear);
    holdingStep(statement, referenceYear);
    ownerStep(statement, referenceYear);
    residentStep(statement, referenceYear);
    if (set.conditions.includes('crowded')) crowdedStep(statement, referenceYear);
    const behind = statement.step(
      `${name}_owned`,
      `
  select distinct holding.object_key, person_key, household
  from holding_of_year holding join owner_of_year on owner_of_year.person_key = holding.holder_key where ${where(ownedObject, set)}`,
    );
    const units = statement.step(
      `${name}_unit`,
      `
  select object_key as unit_id, null::bigint as amount, neighbourhood_code
  from object_of_year where object_key in (select object_key from ${behind})`,
    );
    const of = (column: string) => `select distinct object_key as unit_id, ${column} as contributor from ${behind}`;
    const resident = `select address_key as unit_id, person_key as contributor from resident_of_year where address_key is not null`;
    const contributors = { owner: of('person_key'), household: of('household'), resident };
    return { units, contributors: { object: ITSELF, ...contributors } };
  },
} as const satisfies SourceOfUnits;
