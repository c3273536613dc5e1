import { householdStep } from './household-sql.ts';
import { objectStep } from './object-sql.ts';
import { residentStep } from './resident-sql.ts';
import type { Statement } from './statement.ts';

/** Rights that make an owner; usufruct and bare ownership do not (microdata contract). Any share counts. */
export const ownersRights = ['eigendom', 'appartementsrecht', 'erfpacht', 'opstal'] as const;

/** The holders of a right of ownership on an addressable object of the reference year, on 1 January of it: a row per object, holder and right. */
export function holdingStep(statement: Statement, municipality: string, referenceYear: number): string {
  objectStep(statement, municipality, referenceYear);
  return statement.step(
    'holding',
    `
  select object_key, holder_key, holder_kind, holder_residence, mortgage_free,
    'woning' = any (listed.use) as of_dwelling
  from vault.ownership held join object_of_year listed using (object_key)
  where held.municipality_code = ${statement.bind(municipality, 'text')}
    and held.year = ${statement.bind(referenceYear, 'int')}
    and held."right" in (${ownersRights.map((right) => `'${right}'`).join(', ')})`,
  );
}

/**
 * The persons who own an addressable object here: those whom the land registry calls one, and those registered as inhabitants, because the owner
 * of a sole proprietorship is a person whatever the land registry calls the business. A holder who is not known is nobody that can be counted.
 */
export function ownerStep(statement: Statement, municipality: string, referenceYear: number): string {
  holdingStep(statement, municipality, referenceYear);
  residentStep(statement, municipality, referenceYear);
  householdStep(statement, municipality, referenceYear);
  return statement.step(
    'owner_of_year',
    `
  select person_key, dwellings, residence, mortgage_free, resident.neighbourhood_code, household_key,
    coalesce(household_key, address_key, person_key) as household
  from (select holder_key as person_key, bool_or(holder_kind = 'persoon') as called_person,
      count(distinct object_key) filter (where of_dwelling) as dwellings,
      case count(distinct holder_residence) when 1 then min(holder_residence) else 'onbekend' end as residence,
      case when bool_or(not mortgage_free and of_dwelling) then 'nee'
        when bool_and(coalesce(mortgage_free, false)) filter (where of_dwelling) then 'ja' else 'onbekend' end as mortgage_free
    from holding where holder_key is not null group by holder_key) holder
  left join resident_of_year resident using (person_key) left join household_of_year using (person_key)
  where coalesce(called_person, false) or resident.person_key is not null`,
  );
}
