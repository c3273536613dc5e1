import { objectTable } from './object-tables.ts';
import { householdTable, residentTable } from './person-tables.ts';
import type { YearlyTable } from './yearly-tables.ts';

/** Tables of the session alone, that every statement about owners of a year reads. */
export const holdingTable = 'pg_temp.holding';
export const ownedTable = 'pg_temp.owned';
export const ownerTable = 'pg_temp.owner';

/** Rights that make an owner; usufruct and bare ownership do not (microdata contract). Any share counts. */
export const ownersRights = ['eigendom', 'appartementsrecht', 'erfpacht', 'opstal'] as const;

/** The holders of a right of ownership on an addressable object of a year, on 1 January of it: a row per object, holder and right. */
export const holdings: YearlyTable = {
  name: 'holding',
  select: `
  select held.year, held.object_key, holder_key, holder_kind, holder_residence, mortgage_free, is_dwelling as of_dwelling
  from vault.ownership held join ${objectTable} listed on (listed.object_key, listed.year) = (held.object_key, held.year)
  where held.municipality_code = $1 and held."right" in (${ownersRights.map((right) => `'${right}'`).join(', ')})`,
};

/** Each object of each known holder once, whatever rights it is held by. */
export const owned: YearlyTable = {
  name: 'owned',
  select: `
  select year, holder_key, object_key, of_dwelling, bool_or(holder_kind = 'persoon') as called_person,
    min(holder_residence) as first_residence, max(holder_residence) as last_residence,
    bool_or(not mortgage_free and of_dwelling) as has_mortgage, bool_and(coalesce(mortgage_free, false)) as is_free
  from ${holdingTable} where holder_key is not null group by year, holder_key, object_key, of_dwelling`,
};

/**
 * The persons who own an addressable object here: those whom the land registry calls one, and those registered as inhabitants, because the owner
 * of a sole proprietorship is a person whatever the land registry calls the business. A holder who is not known is nobody that can be counted.
 */
export const owners: YearlyTable = {
  name: 'owner',
  select: `
  select year, person_key, dwellings, residence, mortgage_free, resident.neighbourhood_code, household_key,
    coalesce(household_key, address_key, person_key) as household
  from (select year, holder_key as person_key, bool_or(called_person) as called_person,
      count(*) filter (where of_dwelling) as dwellings,
      case when min(first_residence) = max(last_residence) then min(first_residence) else 'onbekend' end as residence,
      case when bool_or(has_mortgage) then 'nee'
        when bool_and(is_free) filter (where of_dwelling) then 'ja' else 'onbekend' end as mortgage_free
    from ${ownedTable} group by year, holder_key) holder
  left join ${residentTable} resident using (year, person_key)
  left join (select * from ${householdTable} where household_key is not null) housed using (year, person_key)
  where coalesce(called_person, false) or resident.person_key is not null`,
};
